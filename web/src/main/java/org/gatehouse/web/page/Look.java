package org.gatehouse.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.account.Caller;
import org.gatehouse.account.Role;

/** How pages look to this visitor: light or dark, and in which time zone. Scripts write the two cookies. */
@Named("look")
@RequestScoped
public class Look {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Set<Role> OF_ONE_TENANT = Set.of(Role.CUSTOMER, Role.VIEWER);

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    /** {@code light}, {@code dark}, or {@code auto}: as the system says. */
    public String getTheme() {
        return Cookies.find(request, "gh-theme")
                .filter(theme -> theme.equals("light") || theme.equals("dark"))
                .orElse("auto");
    }

    /**
     * The zone in which times are shown and read: the tenant's, in which its rules count days too. Those who look after
     * many tenants see the browser's, UTC until it has told it.
     */
    public ZoneId getZone() {
        return visitor.caller()
                .filter(caller -> OF_ONE_TENANT.contains(caller.role()))
                .map(Caller::zone)
                .orElseGet(this::browserZone);
    }

    private ZoneId browserZone() {
        return Cookies.find(request, "gh-zone").flatMap(Look::parse).orElse(UTC);
    }

    private static Optional<ZoneId> parse(String name) {
        try {
            return Optional.of(ZoneId.of(name.replace("%2F", "/")));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
