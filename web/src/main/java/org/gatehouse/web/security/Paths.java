package org.gatehouse.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which paths of the portal are open, which are the API's, and which need a signed-in person: all others. */
final class Paths {

    static final String SIGN_IN = "/signin.xhtml";
    static final String PASSWORD = "/password.xhtml";

    private static final Set<String> OPEN = Set.of(SIGN_IN, "/openapi", "/favicon.ico", "/robots.txt");
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final List<String> OPEN_BELOW = List.of(RESOURCES, "/health/", "/openapi/");

    private Paths() {}

    /** The path within the portal, decoded and normalised by the container. */
    static String of(HttpServletRequest request) {
        @Nullable String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    static boolean isOpen(String path) {
        return OPEN.contains(path)
                || path.equals("/health")
                || OPEN_BELOW.stream().anyMatch(path::startsWith);
    }

    /** Scripts, styles and pictures of pages: the same for everybody, and cached. */
    static boolean isResource(String path) {
        return path.startsWith(RESOURCES);
    }

    static boolean isPage(String path) {
        return path.isEmpty() || path.equals("/") || (path.endsWith(".xhtml") && !isResource(path));
    }

    /** The figures of the running process: for this machine only. */
    static boolean isMetrics(String path) {
        return path.equals("/metrics") || path.startsWith("/metrics/");
    }
}
