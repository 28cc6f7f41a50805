package org.gatehouse.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.gatehouse.account.PasswordHash;
import org.gatehouse.account.Role;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantRegistry;
import org.gatehouse.account.TenantRegistry.NewTenantRecord;
import org.gatehouse.account.Users;
import org.gatehouse.tenant.TenantKind;

/** The root of all tenants, and the operator's way in. */
@ApplicationScoped
class PlatformStart {

    static final String PLATFORM = "platform";
    private static final String LOGIN = "operator";
    private static final List<String> HEADER = List.of("login", "password", "apiKey");

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantRegistry registry;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Users users;

    /**
     * Makes what is missing. The sign-in is in its file before it is in the database: after a crash between the two a
     * new one is made, and the operator is not locked out.
     */
    Tenant open(Path dataDirectory) {
        Tenant platform =
                registry.findOrAdd(new NewTenantRecord(PLATFORM, TenantKind.PLATFORM, null, "en", ZoneId.of("UTC")));
        if (users.find(LOGIN).isEmpty()) {
            FirstLogin login = FirstLogin.random(PLATFORM, LOGIN, Role.OPERATOR);
            new PrivateTable(dataDirectory.resolve("operator-login.tsv"))
                    .write(List.of(HEADER, List.of(login.login(), login.password(), login.apiKey())));
            users.add(new Users.NewUser(
                    platform.id(),
                    login.login(),
                    login.role(),
                    PasswordHash.of(login.password()),
                    false,
                    login.apiKey()));
        }
        return platform;
    }
}
