package org.gatehouse.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gatehouse.answer.Conflict;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.binding.TransactionTenant;
import org.gatehouse.transaction.Repeated;
import org.jspecify.annotations.Nullable;

/** Users and their API keys in control, one transaction a call. Asked by boundaries, which check who may. */
@Stateless
@PermitAll
@Repeated
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Users {

    @PersistenceContext(unitName = "control")
    @SuppressWarnings("NullAway.Init")
    private EntityManager entities;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    /** A user to be made. {@code apiKey} in clear; null for none. */
    public record NewUser(
            TenantId tenant,
            String login,
            Role role,
            PasswordHash password,
            boolean passwordMustChange,
            @Nullable String apiKey) {}

    /** What a try to sign in needs to know. */
    public record Attempt(UserAccount user, long lockedSeconds) {}

    /** A user that was to be locked or unlocked, and whether that changed anything. */
    public record Locking(UserAccount user, boolean changed) {}

    public Optional<UserAccount> find(String login) {
        TransactionTenant.bindControl();
        return byLogin(login, LockModeType.NONE);
    }

    /** The users of a tenant in the order in which they were made. */
    public List<UserAccount> of(TenantId tenant) {
        TransactionTenant.bindControl();
        return entities.createQuery(
                        "SELECT u FROM UserAccount u WHERE u.tenantId = :tenant ORDER BY u.id", UserAccount.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    /** Makes a user, with an API key where one is given. @throws Conflict when the login is taken */
    public UserAccount add(NewUser asked) {
        TransactionTenant.bindControl();
        if (byLogin(asked.login, LockModeType.NONE).isPresent()) {
            throw new Conflict("name.taken", asked.login);
        }
        UserAccount user = new UserAccount(
                asked.tenant, asked.login, asked.role, asked.password, asked.passwordMustChange, clock.instant());
        entities.persist(user);
        if (asked.apiKey != null) {
            entities.persist(new ApiKey(user, asked.apiKey, clock.instant()));
        }
        entities.flush();
        return user;
    }

    /** Gives a user one more API key. @return the key's id */
    public long addApiKey(String login, String apiKey) {
        TransactionTenant.bindControl();
        UserAccount user = byLogin(login, LockModeType.NONE)
                .orElseThrow(() -> new IllegalArgumentException("There is no such user."));
        ApiKey key = new ApiKey(user, apiKey, clock.instant());
        entities.persist(key);
        entities.flush();
        return key.id();
    }

    /** The user of a key that is not revoked, unless the user is locked; notes the use. */
    public Optional<UserAccount> byApiKey(byte[] keyHash) {
        TransactionTenant.bindControl();
        Optional<ApiKey> found = entities.createQuery(
                        "SELECT k FROM ApiKey k WHERE k.keyHash = :hash AND k.revokedAt IS NULL"
                                + " AND k.user.lockedAt IS NULL",
                        ApiKey.class)
                .setParameter("hash", keyHash)
                .getResultStream()
                .findFirst();
        found.ifPresent(key -> key.use(clock.instant()));
        entities.flush();
        return found.map(ApiKey::user);
    }

    /** All keys of a tenant's users, revoked ones too, in the order in which they were made. */
    public List<ApiKey> keysOf(TenantId tenant) {
        TransactionTenant.bindControl();
        return entities.createQuery(
                        "SELECT k FROM ApiKey k JOIN FETCH k.user WHERE k.user.tenantId = :tenant ORDER BY k.id",
                        ApiKey.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    /** Revokes a key of the tenant for good. @return whether it opened something until now; empty: no such key */
    public Optional<Boolean> revoke(TenantId tenant, long keyId) {
        TransactionTenant.bindControl();
        return Optional.ofNullable(entities.find(ApiKey.class, keyId, LockModeType.PESSIMISTIC_WRITE))
                .filter(key -> key.user().tenant().equals(tenant))
                .map(key -> key.revoke(clock.instant()));
    }

    /** Keeps a user of the tenant out, or lets it in again. @return the user as it is now; empty: no such user */
    public Optional<Locking> lock(TenantId tenant, String login, boolean locked) {
        TransactionTenant.bindControl();
        return byLogin(login, LockModeType.PESSIMISTIC_WRITE)
                .filter(user -> user.tenant().equals(tenant))
                .map(user -> new Locking(user, locked ? user.lock(clock.instant()) : user.unlock(clock.instant())));
    }

    /** Whether a manager keeps this user out. */
    public boolean isLocked(long userId) {
        TransactionTenant.bindControl();
        UserAccount user = entities.find(UserAccount.class, userId);
        return user == null || user.lockedAt() != null;
    }

    /** Counts a try to sign in, unless the account is locked. */
    public Optional<Attempt> trySignIn(String login) {
        TransactionTenant.bindControl();
        return byLogin(login, LockModeType.PESSIMISTIC_WRITE).map(user -> {
            long lockedSeconds = user.lockedFor(clock.instant()).plusMillis(999).toSeconds();
            if (lockedSeconds == 0) {
                user.trySignIn(clock.instant());
            }
            return new Attempt(user, lockedSeconds);
        });
    }

    /** The password was right. */
    public void signIn(String login) {
        TransactionTenant.bindControl();
        byLogin(login, LockModeType.PESSIMISTIC_WRITE).ifPresent(user -> {
            user.signIn();
            user.use(clock.instant());
        });
    }

    /** The user proved the old password and chose a new one. */
    public void changePassword(String login, PasswordHash chosen) {
        TransactionTenant.bindControl();
        byLogin(login, LockModeType.PESSIMISTIC_WRITE).ifPresent(user -> {
            user.signIn();
            user.changePassword(chosen);
        });
    }

    private Optional<UserAccount> byLogin(String login, LockModeType lock) {
        return entities.createQuery("SELECT u FROM UserAccount u WHERE u.login = :login", UserAccount.class)
                .setParameter("login", login)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
