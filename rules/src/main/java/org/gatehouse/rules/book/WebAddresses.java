package org.gatehouse.rules.book;

/** Counts the web addresses that a text shows as such. */
final class WebAddresses {

    private WebAddresses() {}

    /** Beginnings {@code http://}, {@code https://}, and {@code www.} that follows neither. */
    static int count(String text) {
        int count = 0;
        for (int dot = text.indexOf("://"); dot >= 0; dot = text.indexOf("://", dot + 1)) {
            count++;
        }
        for (int at = indexOfBareName(text, 0); at >= 0; at = indexOfBareName(text, at + 1)) {
            count += at > 0 && text.charAt(at - 1) == '/' ? 0 : 1;
        }
        return count;
    }

    private static int indexOfBareName(String text, int from) {
        int dot = text.indexOf('.', from + 3);
        while (dot >= 0 && !text.regionMatches(true, dot - 3, "www", 0, 3)) {
            dot = text.indexOf('.', dot + 1);
        }
        return dot < 0 ? -1 : dot - 3;
    }
}
