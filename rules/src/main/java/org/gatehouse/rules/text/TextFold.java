package org.gatehouse.rules.text;

import java.util.Locale;

/**
 * Makes the spellings of one word equal, so that lists need one row per word and a disguise hides nothing. Gone
 * afterwards are case, width and other compatibility variants (Unicode NFKC), accents, invisible characters, and the
 * kind and number of white spaces.
 *
 * <p>The plain way makes one letter of I, i, İ and ı: it finds a word in Turkish text typed with or without Turkish
 * letters, in either case. The Turkish way keeps the two apart: I becomes ı and İ becomes i.
 *
 * <p>Accents go from Latin, Greek, Cyrillic, Arabic and Hebrew. Marks that make another sound or word stay, such as the
 * voiced marks of Japanese kana and the vowel signs of Indic scripts.
 */
public final class TextFold {

    private TextFold() {}

    /** The folded text; the text itself when it is folded already. */
    public static String fold(String text, boolean turkish) {
        return switch (ascii(text)) {
            case FOLDED -> text;
            case CASED -> turkish ? FoldTable.turkish().fold(text) : text.toLowerCase(Locale.ROOT);
            case OTHER -> (turkish ? FoldTable.turkish() : FoldTable.plain()).fold(text);
        };
    }

    /**
     * The place of the plainly folded characters {@code begin} to {@code end} in the text itself. Folds prefixes until
     * it finds it: meant for showing a hit, not for looking for one.
     */
    public static Span span(String text, int begin, int end) {
        int first = longestPrefix(text, begin);
        int behind = end == begin ? first : longestPrefix(text, end - 1) + 1;
        boolean insidePair = behind < text.length() && Character.isLowSurrogate(text.charAt(behind));
        return new Span(first, insidePair ? behind + 1 : behind);
    }

    /** Length of the longest prefix that folds to at most so many characters. */
    private static int longestPrefix(String text, int foldedLength) {
        int fits = 0;
        int tooLong = text.length() + 1;
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (fold(text.substring(0, middle), false).length() <= foldedLength) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return fits;
    }

    private enum Ascii {
        /** Nothing to do. */
        FOLDED,
        /** Capitals to be made small, nothing else to do. */
        CASED,
        /** Not ASCII, or white space to be changed. */
        OTHER
    }

    private static Ascii ascii(String text) {
        Ascii found = Ascii.FOLDED;
        char previous = 'x';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= 0x7F || character < ' ' || (character == ' ' && previous == ' ')) {
                return Ascii.OTHER;
            }
            if (character >= 'A' && character <= 'Z') {
                found = Ascii.CASED;
            }
            previous = character;
        }
        return found;
    }
}
