package org.gatehouse.rules.language;

import java.util.Optional;

/**
 * Looks at the characters before any parser sees them: size, control and format characters, escapes, quotes, nesting.
 * Parsers differ in what they make of an odd escape or quote and recurse on every bracket, so neither reaches them.
 */
final class Lexicon {

    static final int TEXT_LENGTH_MAX = 2 << 20;
    static final int NESTING_MAX = 7;
    private static final String ESCAPABLE = "\"\\n";

    private enum State {
        CODE,
        TEXT,
        LINE_COMMENT,
        BLOCK_COMMENT
    }

    private final String text;
    private State state = State.CODE;
    private int brackets;
    private int prefixes;
    private int position;

    private Lexicon(String text) {
        this.text = text;
    }

    /** The first thing wrong. */
    static Optional<RuleError> check(String text) {
        try {
            new Lexicon(text).read();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.error());
        }
    }

    private void read() {
        if (text.length() > TEXT_LENGTH_MAX) {
            throw Place.START.refuse(Fault.TOO_LONG, "text-too-long", TEXT_LENGTH_MAX);
        }
        for (position = 0; position < text.length(); position++) {
            char unit = text.charAt(position);
            if (!Glyphs.isAllowed(text, position)) {
                throw refuse(Fault.CHARACTER, "character", "U+%04X".formatted((int) unit));
            }
            switch (state) {
                case CODE -> code(unit);
                case TEXT -> text(unit);
                case LINE_COMMENT -> lineComment(unit);
                case BLOCK_COMMENT -> blockComment(unit);
            }
        }
        if (state == State.TEXT || state == State.BLOCK_COMMENT) {
            throw refuse(Fault.SYNTAX, "not-closed");
        }
    }

    private void code(char unit) {
        switch (unit) {
            case '"' -> state = State.TEXT;
            case '/' -> comment();
            case '\\', '\'', '`', '#', '@' -> throw refuse(Fault.CHARACTER, "sign-unknown", unit);
            case '(', '[', '{' -> nest(1);
            case ')', ']', '}' -> nest(-1);
            default -> {}
        }
        countPrefix(unit);
    }

    private void text(char unit) {
        switch (unit) {
            case '"' -> state = State.CODE;
            case '\n' -> throw refuse(Fault.SYNTAX, "text-over-lines");
            case '\\' -> escape();
            default -> {}
        }
    }

    private void lineComment(char unit) {
        if (unit == '\n') {
            state = State.CODE;
        }
        refuseEscape(unit);
    }

    private void blockComment(char unit) {
        if (unit == '*' && text.startsWith("/", position + 1)) {
            position++;
            state = State.CODE;
        }
        refuseEscape(unit);
    }

    private void comment() {
        boolean line = text.startsWith("//", position);
        boolean block = text.startsWith("/*", position);
        if (!line && !block) {
            throw refuse(Fault.CHARACTER, "sign-unknown", "/");
        }
        state = line ? State.LINE_COMMENT : State.BLOCK_COMMENT;
        position++;
    }

    private void escape() {
        boolean known = position + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(position + 1)) >= 0;
        if (!known) {
            throw refuse(Fault.ESCAPE, "escape-unknown");
        }
        if (text.startsWith("\\u", position + 1)) {
            throw refuse(Fault.ESCAPE, "escape-before-u");
        }
        position++;
    }

    private void refuseEscape(char unit) {
        if (unit == '\\') {
            throw refuse(Fault.ESCAPE, "escape-in-comment");
        }
    }

    private void nest(int step) {
        brackets = Math.max(0, brackets + step);
        if (brackets > NESTING_MAX) {
            throw refuse(Fault.NESTING, "brackets-too-deep", NESTING_MAX);
        }
    }

    private void countPrefix(char unit) {
        if (unit == '!' || unit == '-' || unit == '+' || unit == '~') {
            prefixes++;
        } else if (!Character.isWhitespace(unit)) {
            prefixes = 0;
        }
        if (prefixes > NESTING_MAX) {
            throw refuse(Fault.NESTING, "signs-too-many", NESTING_MAX);
        }
    }

    private Refusal refuse(Fault fault, String key, Object... arguments) {
        return Place.START.plus(text, position).refuse(fault, key, arguments);
    }
}
