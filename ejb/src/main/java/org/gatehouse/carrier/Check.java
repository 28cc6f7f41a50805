package org.gatehouse.carrier;

import java.util.regex.Pattern;

/** Bounds of a setting, with messages that name the key, its value and what to write instead. */
final class Check {
    private Check() {}

    static void range(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s is %d; write a whole number from %d to %d".formatted(key, value, least, most));
        }
    }

    static void matches(String key, String value, Pattern shape, String remedy) {
        if (!shape.matcher(value).matches()) {
            throw new IllegalArgumentException("%s is \"%s\"; %s".formatted(key, value, remedy));
        }
    }

    static void length(String key, String value, int least, int most) {
        if (value.length() < least || value.length() > most) {
            throw new IllegalArgumentException(
                    "%s has %d characters; write %d to %d".formatted(key, value.length(), least, most));
        }
    }
}
