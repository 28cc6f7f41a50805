package org.gatehouse.optout;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's wish not to be written to, in the database of the tenant it was addressed to. It stays until it is taken
 * back; {@code phone} is the digits of E.164, {@code brand} empty unless it concerns one sender only.
 */
@Entity
@Table(name = "opt_out")
@SuppressWarnings("NullAway.Init")
public class OptOutRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long phone;

    private String brand;

    private String source;

    private Instant at;

    private @Nullable String evidence;

    protected OptOutRecord() {}

    public OptOutRecord(long phone, String source, @Nullable String evidence, Instant at) {
        this.phone = phone;
        this.brand = "";
        this.source = source;
        this.evidence = evidence;
        this.at = at;
    }

    public long id() {
        return id;
    }

    public long phone() {
        return phone;
    }

    /** Empty: all that the tenant sends. */
    public String brand() {
        return brand;
    }

    public String source() {
        return source;
    }

    public Instant at() {
        return at;
    }

    public @Nullable String evidence() {
        return evidence;
    }
}
