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
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // the hash is only asked for in queries
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

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

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

    public Instant createdAt() {
        return createdAt;
    }

    /** Since when the key opens nothing; null while it does. */
    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    /** The latest use, to the minute; null before the first. */
    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** From now on the key opens nothing. @return whether it did until now */
    boolean revoke(Instant now) {
        boolean changes = revokedAt == null;
        revokedAt = changes ? now : revokedAt;
        return changes;
    }

    /** Notes a use, unless one was noted within the last minute. */
    void use(Instant now) {
        if (lastUsedAt == null || lastUsedAt.plus(UserAccount.USE_NOTED_EVERY).isBefore(now)) {
            lastUsedAt = now;
        }
        user.use(now);
    }
}
