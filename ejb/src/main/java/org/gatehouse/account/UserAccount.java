package org.gatehouse.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A person or program that acts for one tenant in one role. Each try to sign in counts as failed until it succeeds; the
 * fifth in a row locks the account for 15 minutes, each further one for twice as long, at most a day. A manager can
 * lock it for good: then neither password nor API key nor an open session lets it in, until it is unlocked.
 */
@Entity
@Table(name = "user_account")
@SuppressWarnings("NullAway.Init")
public class UserAccount {

    private static final int FAILURES_UNTIL_LOCKED = 5;
    private static final int DOUBLINGS_MAX = 7;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(15);
    static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofDays(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "tenant_id")
    private long tenantId;

    private String login;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_must_change")
    private boolean passwordMustChange;

    @Column(name = "failed_sign_ins")
    private int failedSignIns;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    @Column(name = "locked_at")
    private @Nullable Instant lockedAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected UserAccount() {}

    /** A new user; {@code passwordMustChange}: whether the password is good for one sign-in only */
    public UserAccount(
            TenantId tenant,
            String login,
            Role role,
            PasswordHash password,
            boolean passwordMustChange,
            Instant createdAt) {
        this.tenantId = tenant.value();
        this.login = login;
        this.role = role;
        this.passwordHash = password.text();
        this.passwordMustChange = passwordMustChange;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public String login() {
        return login;
    }

    public Role role() {
        return role;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether the password was given by somebody else and must be replaced before anything is done. */
    public boolean passwordMustChange() {
        return passwordMustChange;
    }

    PasswordHash password() {
        return PasswordHash.parse(passwordHash);
    }

    /** How long nobody can sign in; zero when the account is not locked. */
    Duration lockedFor(Instant now) {
        return lockedUntil == null || !lockedUntil.isAfter(now) ? Duration.ZERO : Duration.between(now, lockedUntil);
    }

    /** Since when a manager keeps the user out; null when nobody does. */
    public @Nullable Instant lockedAt() {
        return lockedAt;
    }

    /** The latest sign-in or use of an API key, to the minute; null before the first. */
    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** A manager keeps the user out from now on. @return whether the user was not locked before */
    boolean lock(Instant now) {
        boolean changes = lockedAt == null;
        lockedAt = changes ? now : lockedAt;
        return changes;
    }

    /** A manager lets the user in again, whatever had locked the account. @return whether it was locked */
    boolean unlock(Instant now) {
        boolean changes = lockedAt != null || !lockedFor(now).isZero();
        lockedAt = null;
        signIn();
        return changes;
    }

    /** Notes a use, unless one was noted within the last minute. */
    void use(Instant now) {
        if (lastUsedAt == null || lastUsedAt.plus(USE_NOTED_EVERY).isBefore(now)) {
            lastUsedAt = now;
        }
    }

    /** Counts a try to sign in before its password is looked at, so that tries at one time count as well. */
    void trySignIn(Instant now) {
        failedSignIns++;
        if (failedSignIns >= FAILURES_UNTIL_LOCKED) {
            int doublings = Math.min(failedSignIns - FAILURES_UNTIL_LOCKED, DOUBLINGS_MAX);
            Duration lock = FIRST_LOCK.multipliedBy(1L << doublings);
            lockedUntil = now.plus(lock.compareTo(LONGEST_LOCK) < 0 ? lock : LONGEST_LOCK);
        }
    }

    /** The password was right. */
    void signIn() {
        failedSignIns = 0;
        lockedUntil = null;
    }

    /** The user chose a new password. */
    void changePassword(PasswordHash chosen) {
        passwordHash = chosen.text();
        passwordMustChange = false;
    }
}
