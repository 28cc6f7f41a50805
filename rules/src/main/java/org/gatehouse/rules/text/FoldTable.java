package org.gatehouse.rules.text;

import java.util.HashMap;
import java.util.Map;

/**
 * What {@link UnicodeFold} makes of each character of the BMP, worked out once: nearly every text is folded by looking
 * up. Texts in which neighbours may merge into one character (Hangul jamo, kana with a separate voiced mark, Indic
 * vowel signs) go the long way round.
 */
final class FoldTable {

    /** In place of the folded character: it becomes several. */
    private static final char SEVERAL = '\uFFFE';
    /** In place of the folded character: what it becomes depends on its neighbours. */
    private static final char DEPENDS = '\uFFFF';

    private static final char COMBINING_DOT_ABOVE = '\u0307';

    private final boolean turkish;
    private final char[] folded = new char[Character.MAX_VALUE + 1];
    private final Map<Character, String> several = new HashMap<>();

    private FoldTable(boolean turkish) {
        this.turkish = turkish;
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            folded[character] = isPlainIdeograph(character) ? (char) character : entry((char) character);
        }
        if (turkish) {
            folded[COMBINING_DOT_ABOVE] = DEPENDS;
        }
    }

    static FoldTable plain() {
        return Plain.TABLE;
    }

    static FoldTable turkish() {
        return Turkish.TABLE;
    }

    private static boolean isPlainIdeograph(int character) {
        return character >= 0x3400 && character <= 0x9FFF;
    }

    private char entry(char character) {
        if (Character.isSurrogate(character)) {
            return DEPENDS;
        }
        String result = UnicodeFold.fold(String.valueOf(character), turkish);
        if (result.chars().anyMatch(FoldTable::mayMerge)) {
            return DEPENDS;
        }
        if (result.length() > 1) {
            several.put(character, result);
            return SEVERAL;
        }
        return result.isEmpty() ? FoldBuffer.NOTHING : result.charAt(0);
    }

    private static boolean mayMerge(int character) {
        int type = Character.getType(character);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        boolean jamo = character >= 0x1100 && character <= 0x11FF;
        return mark || jamo || character >= SEVERAL;
    }

    String fold(String text) {
        FoldBuffer result = new FoldBuffer(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            char single = folded[character];
            if (single < SEVERAL) {
                result.append(single);
            } else if (single == SEVERAL) {
                result.append(several.getOrDefault(character, ""));
            } else if (isPictograph(text, i)) {
                result.append(character);
                result.append(text.charAt(++i));
            } else {
                return UnicodeFold.fold(text, turkish);
            }
        }
        return result.toString();
    }

    /** Emoji, U+1F300 to U+1FBEF, fold to themselves. */
    private static boolean isPictograph(String text, int index) {
        if (index + 1 == text.length() || !Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1))) {
            return false;
        }
        int codePoint = text.codePointAt(index);
        return codePoint >= 0x1F300 && codePoint < 0x1FBF0;
    }

    private static final class Plain {
        static final FoldTable TABLE = new FoldTable(false);
    }

    private static final class Turkish {
        static final FoldTable TABLE = new FoldTable(true);
    }
}
