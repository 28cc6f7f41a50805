package org.gatehouse.reseller;

import java.util.regex.Pattern;

/**
 * The originator of a message: up to 15 digits, or 1 to 11 characters of which at least one is no digit (3GPP TS
 * 23.040, 9.1.2.5). The characters are those that GSM 03.38 and ASCII share.
 */
public record SenderName(String text) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");
    private static final Pattern ALPHANUMERIC =
            Pattern.compile("(?! )[A-Za-z0-9 !\"#%&'()*+,\\-./:;<=>?@_$]{1,11}(?<! )");

    public SenderName {
        if (!isAcceptable(text)) {
            throw new IllegalArgumentException("(%s) is no sender.".formatted(text));
        }
    }

    static boolean isAcceptable(String text) {
        return DIGITS.matcher(text).matches() || ALPHANUMERIC.matcher(text).matches();
    }
}
