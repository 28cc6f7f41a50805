package org.gatehouse.rules.phrase;

/** What may stand between two words of a phrase. */
enum Spacing {
    /** Words have spaces between them. */
    WORDS {
        @Override
        boolean allows(int words, int letters, int others, boolean gap) {
            return gap ? words <= 4 : letters == 0 && others >= 1 && others <= 4;
        }
    },
    /** Words follow one another. */
    NONE {
        @Override
        boolean allows(int words, int letters, int others, boolean gap) {
            return others <= 4 && letters <= (gap ? 10 : 0);
        }
    };

    /** Nothing further away belongs to the same phrase. */
    private static final int FARTHEST = 80;
    /** Nothing further away follows without a gap. */
    private static final int NEAREST = 4;

    abstract boolean allows(int words, int letters, int others, boolean gap);

    /** Whether {@code to} is near enough for the next word of a phrase. */
    boolean mayReach(int from, int to, boolean gap) {
        return to - from <= (gap ? FARTHEST : NEAREST);
    }

    /** Whether the next word of a phrase may begin at {@code to} when the last one ended at {@code from}. */
    boolean allows(String folded, int from, int to, boolean gap) {
        if (!mayReach(from, to, gap)) {
            return false;
        }
        int words = 0;
        int letters = 0;
        boolean inWord = false;
        for (int i = from; i < to; i++) {
            char character = folded.charAt(i);
            boolean letter = Character.isLetterOrDigit(character);
            if (!letter && endsSentence(folded, i)) {
                return false;
            }
            words += letter && !inWord ? 1 : 0;
            letters += letter ? 1 : 0;
            inWord = letter;
        }
        return allows(words, letters, to - from - letters, gap);
    }

    private static boolean endsSentence(String folded, int index) {
        return switch (folded.charAt(index)) {
            case '!', '?', '。' -> true;
            case '.' -> index + 1 < folded.length() && folded.charAt(index + 1) == ' ';
            default -> false;
        };
    }
}
