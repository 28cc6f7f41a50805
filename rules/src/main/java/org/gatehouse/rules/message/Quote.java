package org.gatehouse.rules.message;

/** What somebody wrote, as a sentence can show it. */
public final class Quote {

    private static final int LENGTH_MAX = 80;

    private Quote() {}

    /** At most 80 characters, the rest an ellipsis; a control character or half a character is the replacement sign. */
    public static String of(String text) {
        return cut(text, LENGTH_MAX).replaceAll("[\\p{Cc}\\p{Cs}]", "\uFFFD");
    }

    /** At most so many characters, the rest an ellipsis; no surrogate pair is torn. */
    public static String cut(String text, int lengthMax) {
        if (text.length() <= lengthMax) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(lengthMax - 1)) ? lengthMax - 1 : lengthMax;
        return text.substring(0, end) + "…";
    }
}
