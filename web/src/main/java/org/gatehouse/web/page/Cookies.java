package org.gatehouse.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Small choices a browser remembers for a year; never anything secret. */
final class Cookies {

    private static final int ONE_YEAR_SECONDS = (int) Duration.ofDays(365).toSeconds();

    private Cookies() {}

    static Optional<String> find(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    static void remember(FacesContext faces, String name, String value) {
        faces.getExternalContext()
                .addResponseCookie(
                        name,
                        value,
                        Map.of("path", "/", "maxAge", ONE_YEAR_SECONDS, "httpOnly", true, "SameSite", "Lax"));
    }
}
