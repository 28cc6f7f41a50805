package org.gatehouse.reseller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.gatehouse.account.Credential;
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

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Users users;

    /** What was made, and its id in control. */
    public record Added<T>(long id, T answer) {}

    public List<Tenants.UserView> of(Tenant tenant) {
        return users.of(tenant.id()).stream()
                .map(user -> new Tenants.UserView(user.login(), user.role()))
                .toList();
    }

    /** A user with a one-time password. */
    public Added<Tenants.NewUser> addUser(Tenant tenant, String login, Role role) {
        TenantRules.checkLogin(login);
        TenantRules.checkRole(role, tenant.kind());
        String password = Credential.newPassword();
        UserAccount user =
                users.add(new Users.NewUser(tenant.id(), login, role, PasswordHash.of(password), true, null));
        return new Added<>(user.id(), new Tenants.NewUser(login, role, password));
    }

    /** A key of that user; without login of the first who acts for the tenant, made when there is none. */
    public Added<Tenants.NewApiKey> addApiKey(Tenant tenant, @Nullable String login) {
        String apiKey = Credential.newApiKey();
        long id = users.addApiKey(owner(tenant, login), apiKey);
        return new Added<>(id, new Tenants.NewApiKey(HexFormat.of().toHexDigits(id), apiKey));
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
                .orElseGet(() ->
                        addUser(tenant, loginForKeys(tenant), acting).answer().login());
    }

    /** Random at its end, so that nobody else can have taken it. */
    private static String loginForKeys(Tenant tenant) {
        return tenant.name() + "-api-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
