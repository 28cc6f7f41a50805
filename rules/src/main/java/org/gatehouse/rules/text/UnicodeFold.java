package org.gatehouse.rules.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Folding by the book: decompose, drop marks and invisible characters, make small, compose. */
final class UnicodeFold {

    private static final int ARABIC_TATWEEL = 0x0640;

    private UnicodeFold() {}

    static String fold(String text, boolean turkish) {
        String cased = turkish ? turkishLowerCase(Normalizer.normalize(text, Form.NFKC)) : text;
        String decomposed = Normalizer.normalize(cased, Form.NFKD);
        StringBuilder bare = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(codePoint -> !isDropped(codePoint))
                .forEach(codePoint -> append(bare, codePoint, turkish));
        return singleSpaced(Normalizer.normalize(bare, Form.NFKC));
    }

    private static String turkishLowerCase(String text) {
        return text.replace('I', 'ı').replace('İ', 'i');
    }

    private static void append(StringBuilder bare, int codePoint, boolean turkish) {
        switch (codePoint) {
            case 'ß', 'ẞ' -> bare.append("ss");
            case 'Σ', 'ς' -> bare.append('σ');
            case 'ı' -> bare.append(turkish ? 'ı' : 'i');
            default -> bare.appendCodePoint(Character.toLowerCase(codePoint));
        }
    }

    private static boolean isDropped(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> true;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                isAccent(codePoint) || isVariationSelector(codePoint);
            default ->
                codePoint == 0 || codePoint == ARABIC_TATWEEL || isHangulFiller(codePoint) || isNoncharacter(codePoint);
        };
    }

    /** Marks of the blocks that serve all alphabets, and the optional vowel marks of Hebrew and Arabic. */
    private static boolean isAccent(int codePoint) {
        return isIn(codePoint, 0x0300, 0x036F)
                || isIn(codePoint, 0x0483, 0x0489)
                || isIn(codePoint, 0x0591, 0x05C7)
                || isIn(codePoint, 0x064B, 0x065F)
                || codePoint == 0x0670
                || isIn(codePoint, 0x1AB0, 0x1AFF)
                || isIn(codePoint, 0x1DC0, 0x1DFF)
                || isIn(codePoint, 0x20D0, 0x20FF)
                || isIn(codePoint, 0xFE20, 0xFE2F);
    }

    private static boolean isVariationSelector(int codePoint) {
        return isIn(codePoint, 0xFE00, 0xFE0F) || isIn(codePoint, 0xE0100, 0xE01EF) || isIn(codePoint, 0x180B, 0x180F);
    }

    /** Letters by category, yet invisible. */
    private static boolean isHangulFiller(int codePoint) {
        return codePoint == 0x115F || codePoint == 0x1160;
    }

    /** Code points that will never be characters, such as U+FFFF. */
    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || isIn(codePoint, 0xFDD0, 0xFDEF);
    }

    private static boolean isIn(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    private static String singleSpaced(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
                result.append(character);
            } else if (result.length() == 0 || result.charAt(result.length() - 1) != ' ') {
                result.append(' ');
            }
        }
        return result.toString();
    }
}
