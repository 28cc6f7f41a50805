package org.gatehouse.rules.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a word begins and ends: between a letter or digit and anything else, and anywhere in scripts that do not space
 * their words.
 */
public final class WordBoundary {

    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private WordBoundary() {}

    /** Whether a word may begin at this index, which lies inside the text. */
    public static boolean isBefore(String text, int begin) {
        return begin == 0 || !continues(text.codePointBefore(begin)) || !continues(text.codePointAt(begin));
    }

    /** Whether a word may end before this index, which lies behind its last character. */
    public static boolean isAfter(String text, int end) {
        return end == text.length() || !continues(text.codePointAt(end)) || !continues(text.codePointBefore(end));
    }

    /** Whether the character holds on to its neighbour within a word. */
    private static boolean continues(int codePoint) {
        if (codePoint < 0x80) {
            return Character.isLetterOrDigit(codePoint);
        }
        return (Character.isLetterOrDigit(codePoint) || isMark(codePoint))
                && !UNSPACED.contains(UnicodeScript.of(codePoint));
    }

    /** Vowel signs of Indic scripts, for instance, belong to the word. */
    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
