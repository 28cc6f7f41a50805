package org.gatehouse.reseller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gatehouse.account.Credential;
import org.gatehouse.account.KnownKeys;
import org.gatehouse.account.KnownUsers;
import org.gatehouse.account.PasswordHash;
import org.gatehouse.account.Role;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.UserAccount;
import org.gatehouse.account.Users;
import org.gatehouse.answer.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The users of a tenant and their API keys. */
@ApplicationScoped
public class TenantLogins {

    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{16}");

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Users users;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private KnownKeys knownKeys;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private KnownUsers knownUsers;

    /** What was made, and its id in control. */
    public record Added<T>(long id, T answer) {}

    public List<Tenants.UserView> of(Tenant tenant) {
        return users.of(tenant.id()).stream().map(TenantLogins::view).toList();
    }

    /** All keys of the tenant's users, revoked ones too, without what opens anything. */
    public List<Tenants.ApiKeyView> keysOf(Tenant tenant) {
        return users.keysOf(tenant.id()).stream()
                .map(key -> new Tenants.ApiKeyView(
                        keyId(key.id()), key.user().login(), key.createdAt(), key.lastUsedAt(), key.revokedAt()))
                .toList();
    }

    /** Revokes a key. @return whether it opened something until now; empty: the tenant has no such key */
    public Optional<Boolean> revoke(Tenant tenant, String keyId) {
        Optional<Boolean> revoked = KEY_ID.matcher(keyId).matches()
                ? users.revoke(tenant.id(), HexFormat.fromHexDigitsToLong(keyId))
                : Optional.empty();
        knownKeys.forget();
        return revoked;
    }

    /** What became of a user that was to be locked or unlocked; {@code id} is the user's. */
    public record Locked(long id, boolean changed, Tenants.UserView user) {}

    /** Keeps a user out, or lets it in again. Empty: the tenant has no such user. */
    public Optional<Locked> lock(Tenant tenant, String login, boolean locked) {
        Optional<Users.Locking> locking = users.lock(tenant.id(), login, locked);
        knownKeys.forget();
        knownUsers.forget();
        return locking.map(done -> new Locked(done.user().id(), done.changed(), view(done.user())));
    }

    private static Tenants.UserView view(UserAccount user) {
        return new Tenants.UserView(user.login(), user.role(), user.createdAt(), user.lastUsedAt(), user.lockedAt());
    }

    private static String keyId(long id) {
        return HexFormat.of().toHexDigits(id);
    }

    /** A user with a one-time password. */
    public Added<Tenants.NewUser> addUser(Tenant tenant, String login, Role role) {
        TenantRules.checkUser(login, role, tenant.kind());
        String password = Credential.newPassword();
        UserAccount user =
                users.add(new Users.NewUser(tenant.id(), login, role, PasswordHash.of(password), true, null));
        return new Added<>(user.id(), new Tenants.NewUser(login, role, password));
    }

    /** A key of that user; without login of the first who acts for the tenant, made when there is none. */
    public Added<Tenants.NewApiKey> addApiKey(Tenant tenant, @Nullable String login) {
        String apiKey = Credential.newApiKey();
        long id = users.addApiKey(owner(tenant, login), apiKey);
        return new Added<>(id, new Tenants.NewApiKey(keyId(id), apiKey));
    }

    private String owner(Tenant tenant, @Nullable String login) {
        List<UserAccount> known = users.of(tenant.id());
        if (login != null) {
            return known.stream()
                    .map(UserAccount::login)
                    .filter(login::equals)
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("login", "login.unknown", login));
        }
        Role acting = TenantRules.rolesOf(tenant.kind()).get(0);
        return known.stream()
                .filter(user -> user.role() == acting)
                .map(UserAccount::login)
                .findFirst()
                .orElseGet(() -> addOwnerOfKeys(tenant, acting));
    }

    private String addOwnerOfKeys(Tenant tenant, Role acting) {
        String login = loginForKeys(tenant);
        TenantRules.checkLogin(login);
        users.add(new Users.NewUser(tenant.id(), login, acting, PasswordHash.ofNobody(), true, null));
        return login;
    }

    /** Random at its end, so that nobody else can have taken it. */
    private static String loginForKeys(Tenant tenant) {
        return tenant.name() + "-api-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
