package org.gatehouse.carrier;

import java.util.regex.Pattern;

/** Numbers as carriers write them in addresses. */
final class Msisdn {
    private static final Pattern WRITTEN = Pattern.compile("(?:\\+|00)?([1-9][0-9]{6,14})");

    private Msisdn() {}

    /** As E.164 with + when it can be an international number; short codes and names as they are. */
    static String normalise(String address) {
        var number = WRITTEN.matcher(address.strip());
        return number.matches() ? "+" + number.group(1) : address.strip();
    }
}
