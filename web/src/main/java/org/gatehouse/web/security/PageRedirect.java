package org.gatehouse.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Leads a browser to another page, remembering in {@code to} where it wanted to go; also from within Faces Ajax. Who
 * sent a form is told by {@code ended} that the session is over, and comes back to the page of the form.
 */
final class PageRedirect {

    private PageRedirect() {}

    static void send(String page, String wanted, HttpServletRequest request, HttpServletResponse response) {
        String address = request.getContextPath() + page + returnTo(wanted, request);
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter()
                        .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                                + address.replace("&", "&amp;") + "\"/></partial-response>");
                response.flushBuffer();
            } else {
                response.sendRedirect(address);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String returnTo(String wanted, HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return ReturnAddress.before(
                            request.getHeader("Referer"), request.getHeader("Host"), request.getContextPath())
                    .map(page -> "?ended=yes&to=" + URLEncoder.encode(page, StandardCharsets.UTF_8))
                    .orElse("");
        }
        if (wanted.isEmpty() || wanted.equals("/")) {
            return "";
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "?to=" + URLEncoder.encode(wanted + query, StandardCharsets.UTF_8);
    }
}
