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

    /** By code point: whether it holds on to its neighbours within a word. */
    private static final boolean[] CONTINUING = continuing();

    private WordBoundary() {}

    private static boolean[] continuing() {
        boolean[] continuing = new boolean[Character.MAX_CODE_POINT + 1];
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            boolean inWord = Character.isLetterOrDigit(codePoint) || isMark(codePoint);
            continuing[codePoint] = inWord && !UNSPACED.contains(UnicodeScript.of(codePoint));
        }
        return continuing;
    }

    /** Vowel signs of Indic scripts, for instance, belong to the word. */
    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a word may begin at this index, which lies inside the text. */
    public static boolean isBefore(String text, int begin) {
        return begin == 0 || !continuesBefore(text, begin) || !continuesAt(text, begin);
    }

    /** Whether a word may end before this index, which lies behind its last character. */
    public static boolean isAfter(String text, int end) {
        return end == text.length() || !continuesAt(text, end) || !continuesBefore(text, end);
    }

    private static boolean continuesAt(String text, int index) {
        char character = text.charAt(index);
        return CONTINUING[Character.isSurrogate(character) ? text.codePointAt(index) : character];
    }

    private static boolean continuesBefore(String text, int index) {
        char character = text.charAt(index - 1);
        return CONTINUING[Character.isSurrogate(character) ? text.codePointBefore(index) : character];
    }
}
