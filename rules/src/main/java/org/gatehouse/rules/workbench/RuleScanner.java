package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where rules begin and end in any text, right or wrong: comments, texts in quotes, {@code rule} … {@code end}. A
 * rule without its end is over where a line begins with the next {@code rule}; what stands between rules and is no
 * comment is a piece of its own.
 */
final class RuleScanner {

    private static final String RULE = "rule";
    private static final String END = "end";
    private static final List<String> NO_NAME = List.of("when", "then", END);

    private final String text;
    private int place;

    private RuleScanner(String text) {
        this.text = text;
    }

    /**
     * A rule, or what stands in the place of one.
     *
     * @param name as written, "" where there is none
     */
    record Piece(int begin, int end, String name) {}

    /** In the order of the text; blanks and comments lie between them. */
    static List<Piece> pieces(String text) {
        RuleScanner scanner = new RuleScanner(text);
        List<Piece> pieces = new ArrayList<>();
        for (scanner.skipRemarks(); scanner.place < text.length(); scanner.skipRemarks()) {
            pieces.add(scanner.piece());
        }
        return pieces;
    }

    /** Whether the text is one rule that ends, whatever it says. */
    static boolean isWhole(String text) {
        List<Piece> pieces = pieces(text);
        int end = text.lastIndexOf(END);
        return pieces.size() == 1
                && end >= 0
                && text.substring(end + END.length()).replace(";", "").isBlank();
    }

    /**
     * Where the remark begins that belongs to what follows the gap: behind the last blank line, and behind the line on
     * which the piece before ends.
     */
    static int ownRemark(String gap, boolean first) {
        RuleScanner scanner = new RuleScanner(gap);
        int own = 0;
        boolean blank = !first;
        while (scanner.place < gap.length()) {
            int begin = scanner.place;
            if (gap.charAt(begin) == '\n') {
                own = blank ? begin + 1 : own;
                blank = true;
                scanner.place++;
            } else if (scanner.skipComment()) {
                blank = !first && own == 0 && gap.substring(0, begin).isBlank();
            } else {
                scanner.place++;
            }
        }
        return own;
    }

    private Piece piece() {
        int begin = place;
        boolean rule = isWordAt(RULE);
        String name = "";
        if (rule) {
            place += RULE.length();
            name = name();
        }
        int end = place;
        while (place < text.length() && !isNextRule(begin, rule)) {
            if (isWordAt(END)) {
                end = behindSemicolons(place + END.length());
                break;
            }
            end = step() ? place : end;
        }
        place = end;
        return new Piece(begin, end, name);
    }

    /** DRL lets semicolons follow a rule. */
    private int behindSemicolons(int end) {
        place = end;
        skipRemarks();
        return place < text.length() && text.charAt(place) == ';' ? behindSemicolons(place + 1) : end;
    }

    /** Whether what was passed is part of the rule, not a blank or comment. */
    private boolean step() {
        char unit = text.charAt(place);
        if (skipComment()) {
            return false;
        }
        if (unit == '"') {
            skipText();
        } else if (isLetter(unit)) {
            skipWord();
        } else {
            place++;
        }
        return !Character.isWhitespace(unit);
    }

    private boolean isNextRule(int begin, boolean insideRule) {
        if (place == begin || !isWordAt(RULE)) {
            return false;
        }
        int line = text.lastIndexOf('\n', place - 1) + 1;
        return !insideRule || (line > begin && text.substring(line, place).isBlank());
    }

    private String name() {
        int begin = place;
        skipRemarks();
        int written = place;
        if (written < text.length() && text.charAt(written) == '"') {
            skipText();
            boolean closed = place > written + 1 && text.charAt(place - 1) == '"';
            String quoted = text.substring(written + 1, closed ? place - 1 : place);
            return quoted.replaceAll("\\\\([\"\\\\])", "$1");
        }
        skipWord();
        String word = text.substring(written, place);
        boolean nextRule = word.equals(RULE) && text.substring(begin, written).contains("\n");
        if (word.isEmpty() || NO_NAME.contains(word) || nextRule) {
            place = begin;
            return "";
        }
        return word;
    }

    private void skipRemarks() {
        while (place < text.length()) {
            if (Character.isWhitespace(text.charAt(place))) {
                place++;
            } else if (!skipComment()) {
                return;
            }
        }
    }

    /** A comment without its end is none, so that it does not swallow the rest. */
    private boolean skipComment() {
        if (text.startsWith("//", place)) {
            int end = text.indexOf('\n', place);
            place = end < 0 ? text.length() : end;
            return true;
        }
        int end = text.startsWith("/*", place) ? text.indexOf("*/", place + 2) : -1;
        if (end >= 0) {
            place = end + 2;
        }
        return end >= 0;
    }

    /** A text in quotes ends on its line at the latest. */
    private void skipText() {
        for (place++; place < text.length() && text.charAt(place) != '\n'; place++) {
            char unit = text.charAt(place);
            if (unit == '"') {
                place++;
                return;
            }
            boolean escape = unit == '\\' && place + 1 < text.length() && text.charAt(place + 1) != '\n';
            place += escape ? 1 : 0;
        }
    }

    private void skipWord() {
        while (place < text.length() && isLetter(text.charAt(place))) {
            place++;
        }
    }

    private boolean isWordAt(String word) {
        return text.startsWith(word, place)
                && (place == 0 || !isLetter(text.charAt(place - 1)))
                && (place + word.length() == text.length() || !isLetter(text.charAt(place + word.length())));
    }

    private static boolean isLetter(char unit) {
        return Character.isJavaIdentifierPart(unit);
    }
}
