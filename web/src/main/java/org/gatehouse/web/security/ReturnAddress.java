package org.gatehouse.web.security;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after sign-in: a page of this portal and never anything else, whatever a link says. */
public final class ReturnAddress {

    private static final Pattern OWN_PAGE =
            Pattern.compile("/[A-Za-z0-9_/-]+\\.xhtml(\\?[\\x21-\\x7e&&[^\\\\<>\"]]*)?");

    private static final Pattern SCHEME = Pattern.compile("https?://([^/]+)(/[^#]*)(?:#.*)?");

    private ReturnAddress() {}

    /** Checks the parameter {@code to} of the sign-in page; empty when it is absent or leads elsewhere. */
    public static Optional<String> of(@Nullable String to) {
        return Optional.ofNullable(to)
                .filter(address -> address.length() <= 2000 && !address.startsWith("//"))
                .filter(address -> OWN_PAGE.matcher(address).matches());
    }

    /**
     * The page that a request was sent from, without the context path.
     *
     * @param referer header of that name
     * @param host header of that name; only a page of the same host is meant
     * @param contextPath "" or as in {@code /gatehouse}
     */
    public static Optional<String> before(@Nullable String referer, @Nullable String host, String contextPath) {
        return Optional.ofNullable(referer)
                .map(SCHEME::matcher)
                .filter(Matcher::matches)
                .filter(address -> address.group(1).equals(host))
                .map(address -> address.group(2))
                .filter(path -> path.startsWith(contextPath + "/"))
                .flatMap(path -> of(path.substring(contextPath.length())));
    }
}
