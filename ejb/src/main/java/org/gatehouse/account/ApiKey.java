package org.gatehouse.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key with which a program acts as its user. Only its SHA-256 is kept; a revoked key stays on record. */
@Entity
@Table(name = "api_key")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
public class ApiKey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "user_id")
    private UserAccount user;

    @Column(name = "key_hash")
    private byte[] keyHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected ApiKey() {}

    public ApiKey(UserAccount user, String apiKey, Instant createdAt) {
        this.user = user;
        this.keyHash = Credential.hashOfApiKey(apiKey);
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public UserAccount user() {
        return user;
    }

    /** From now on the key opens nothing. */
    public void revoke(Instant now) {
        revokedAt = now;
    }
}
