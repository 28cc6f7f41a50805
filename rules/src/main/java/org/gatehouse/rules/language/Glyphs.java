package org.gatehouse.rules.language;

/**
 * Which UTF-16 units a text of rules may hold: no controls but tab and line ends, nothing that hides or turns text
 * around.
 */
final class Glyphs {

    private Glyphs() {}

    static boolean isAllowed(String text, int index) {
        char unit = text.charAt(index);
        if (unit == '\n' || unit == '\t') {
            return true;
        }
        if (unit == '\r') {
            return text.startsWith("\n", index + 1);
        }
        if (Character.isLowSurrogate(unit)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        if (Character.isHighSurrogate(unit)) {
            return index + 1 < text.length() && isVisible(text.codePointAt(index));
        }
        return isVisible(unit);
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
