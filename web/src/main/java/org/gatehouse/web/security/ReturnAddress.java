package org.gatehouse.web.security;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after sign-in: a page of this portal and never anything else, whatever a link says. */
public final class ReturnAddress {

    private static final Pattern OWN_PAGE =
            Pattern.compile("/[A-Za-z0-9_/-]+\\.xhtml(\\?[\\x21-\\x7e&&[^\\\\<>\"]]*)?");

    private ReturnAddress() {}

    /** Checks the parameter {@code to} of the sign-in page; empty when it is absent or leads elsewhere. */
    public static Optional<String> of(@Nullable String to) {
        return Optional.ofNullable(to)
                .filter(address -> address.length() <= 2000 && !address.startsWith("//"))
                .filter(address -> OWN_PAGE.matcher(address).matches());
    }
}
