package org.gatehouse.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.account.PasswordHash;
import org.gatehouse.account.Role;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.account.TenantRegistry;
import org.gatehouse.account.TenantRegistry.NewTenantRecord;
import org.gatehouse.account.Users;
import org.gatehouse.credit.TopUps;
import org.gatehouse.reseller.SenderName;
import org.gatehouse.reseller.SenderRegistry;
import org.gatehouse.tenant.TenantKind;

/**
 * The demo: two resellers, three customers, a sign-in for each role. Made once, when there is no tenant but the
 * platform. The sign-ins are drafted to a file first; while that is there, a start after a crash goes on where the last
 * one ended.
 */
@ApplicationScoped
class DemoTenants {

    private static final String FILE = "demo-logins.tsv";
    private static final List<String> HEADER = List.of("tenant", "login", "role", "password", "apiKey");
    private static final String REFERENCE = "demo";
    /** Approves what the first user of compliance changed: nobody approves their own work. */
    private static final String COLLEAGUE = "colleague@platform";

    private static final long RESELLER_CREDITS = 10_000_000;
    private static final long CUSTOMER_CREDITS = 2_000_000;

    private static final List<Demo> DEMOS = List.of(
            new Demo("anadolu", PlatformStart.PLATFORM, TenantKind.RESELLER, "tr", "Europe/Istanbul"),
            new Demo("nordic", PlatformStart.PLATFORM, TenantKind.RESELLER, "en", "Europe/Oslo"),
            new Demo("lale", "anadolu", TenantKind.CUSTOMER, "tr", "Europe/Istanbul"),
            new Demo("mavi", "anadolu", TenantKind.CUSTOMER, "tr", "Europe/Istanbul"),
            new Demo("fjord", "nordic", TenantKind.CUSTOMER, "en", "Europe/Oslo"));

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantDirectory directory;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantRegistry registry;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Users users;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TopUps topUps;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private SenderRegistry senders;

    private record Demo(String name, String parent, TenantKind kind, String language, String zone) {}

    void open(Path dataDirectory) {
        PrivateTable draft = new PrivateTable(dataDirectory.resolve(FILE + ".draft"));
        if (!draft.exists()) {
            if (!isEmptyInstallation()) {
                return;
            }
            draft.write(lines(drafted()));
        }
        DEMOS.forEach(this::make);
        draft.read().forEach(this::makeUser);
        draft.moveTo(new PrivateTable(dataDirectory.resolve(FILE)));
    }

    private boolean isEmptyInstallation() {
        Tenant platform = directory.find(PlatformStart.PLATFORM).orElseThrow();
        return directory.branch(platform.id()).size() == 1;
    }

    private static List<FirstLogin> drafted() {
        List<FirstLogin> logins = new ArrayList<>();
        logins.add(login(PlatformStart.PLATFORM, Role.OPERATOR));
        logins.add(login(PlatformStart.PLATFORM, Role.COMPLIANCE));
        logins.add(FirstLogin.random(PlatformStart.PLATFORM, COLLEAGUE, Role.COMPLIANCE));
        for (Demo demo : DEMOS) {
            if (demo.kind == TenantKind.RESELLER) {
                logins.add(login(demo.name, Role.RESELLER));
            } else {
                logins.add(login(demo.name, Role.CUSTOMER));
                logins.add(login(demo.name, Role.VIEWER));
            }
        }
        return logins;
    }

    private static FirstLogin login(String tenant, Role role) {
        return FirstLogin.random(tenant, role.name().toLowerCase(Locale.ROOT) + "@" + tenant, role);
    }

    private static List<List<String>> lines(List<FirstLogin> logins) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADER);
        logins.forEach(login -> lines.add(
                List.of(login.tenant(), login.login(), login.role().name(), login.password(), login.apiKey())));
        return lines;
    }

    private void make(Demo demo) {
        Tenant parent = directory.find(demo.parent).orElseThrow();
        Tenant tenant = registry.findOrAdd(
                new NewTenantRecord(demo.name, demo.kind, parent.id(), demo.language, ZoneId.of(demo.zone)));
        if (demo.kind == TenantKind.RESELLER) {
            topUps.topUp(tenant.id(), RESELLER_CREDITS, REFERENCE);
        } else {
            topUps.topUp(tenant.id(), CUSTOMER_CREDITS, REFERENCE);
            senders.approve(tenant.id(), new SenderName(demo.name.toUpperCase(Locale.ROOT)));
        }
    }

    private void makeUser(List<String> line) {
        FirstLogin login =
                new FirstLogin(line.get(0), line.get(1), Role.valueOf(line.get(2)), line.get(3), line.get(4));
        if (users.find(login.login()).isEmpty()) {
            users.add(new Users.NewUser(
                    directory.find(login.tenant()).orElseThrow().id(),
                    login.login(),
                    login.role(),
                    PasswordHash.of(login.password()),
                    false,
                    login.apiKey()));
        }
    }
}
