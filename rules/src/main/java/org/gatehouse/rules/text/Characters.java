package org.gatehouse.rules.text;

import java.util.OptionalInt;

/** Which characters a message may hold at all. */
public final class Characters {

    private Characters() {}

    /**
     * Index of the first control character (Unicode Cc) other than line feed and carriage return, or of the first lone
     * surrogate.
     */
    public static OptionalInt firstForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isSurrogate(character)) {
                if (!isPairAt(text, i)) {
                    return OptionalInt.of(i);
                }
                i++;
            } else if (Character.isISOControl(character) && character != '\n' && character != '\r') {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isPairAt(String text, int index) {
        return index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
    }
}
