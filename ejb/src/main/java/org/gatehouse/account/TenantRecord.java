package org.gatehouse.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.jspecify.annotations.Nullable;

/**
 * A tenant in control. It is made without a database ({@code schema_version} 0), which follows at first use; from then
 * on its schema is brought up to date by {@link org.gatehouse.transaction.TenantSchemas}.
 */
@Entity
@Table(name = "tenant")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
public class TenantRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private TenantKind kind;

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "schema_version")
    private int schemaVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    protected TenantRecord() {}

    /** A new tenant; its settings are inherited. */
    public TenantRecord(
            String name, TenantKind kind, @Nullable TenantId parent, String language, ZoneId zone, Instant createdAt) {
        this.name = name;
        this.kind = kind;
        this.parentId = parent == null ? null : parent.value();
        this.language = language;
        this.timeZone = zone.getId();
        this.createdAt = createdAt;
    }

    /** Its key; there once it is stored. */
    public TenantId id() {
        return new TenantId(id);
    }
}
