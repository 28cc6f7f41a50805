package org.gatehouse.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** How this browser wants to see pages: light or dark, and in which time zone. Scripts write the two cookies. */
@Named("look")
@RequestScoped
public class Look {

    @Inject
    HttpServletRequest request;

    /** {@code light}, {@code dark}, or {@code auto}: as the system says. */
    public String getTheme() {
        return Cookies.find(request, "gh-theme")
                .filter(theme -> theme.equals("light") || theme.equals("dark"))
                .orElse("auto");
    }

    /** The zone in which times are shown and read; UTC until the browser has told its own. */
    public ZoneId getZone() {
        return Cookies.find(request, "gh-zone").flatMap(Look::parse).orElse(ZoneOffset.UTC);
    }

    private static Optional<ZoneId> parse(String name) {
        try {
            return Optional.of(ZoneId.of(name.replace("%2F", "/")));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
