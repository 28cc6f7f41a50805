package org.gatehouse.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gatehouse.web.problem.Problem;
import org.gatehouse.web.text.Languages;

/** The answer to an API request without a known key: 401 with a challenge (RFC 6750, section 3). */
final class Challenge {

    private Challenge() {}

    static void send(HttpServletRequest request, HttpServletResponse response) {
        Locale locale = Languages.accepted(request.getHeader("Accept-Language"));
        byte[] body = Problem.unauthorized().toJson(locale).toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        try {
            response.getOutputStream().write(body);
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
