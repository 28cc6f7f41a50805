package org.gatehouse.reseller;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A sender of a tenant, approved for all countries and both categories. */
@Entity
@Table(name = "sender")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
public class SenderRecord {

    @Id
    private String name;

    private boolean approved;

    private String countries;

    private String categories;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SenderRecord() {}

    public SenderRecord(SenderName name, Instant createdAt) {
        this.name = name.text();
        this.approved = true;
        this.countries = "";
        this.categories = "PROMOTIONAL,TRANSACTIONAL";
        this.createdAt = createdAt;
    }

    public String name() {
        return name;
    }
}
