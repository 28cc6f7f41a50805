package org.gatehouse.rules.phrase;

import org.gatehouse.rules.text.TextFold;
import org.gatehouse.rules.text.WordBoundary;

/** Whether a text says at its end who writes. */
public final class SenderLine {

    private static final int LONGEST_INSTRUCTION = 100;

    private SenderLine() {}

    /**
     * Whether the sender's name is the last word or words of the text; punctuation and an opt-out instruction may
     * follow.
     */
    public static boolean isAtEnd(String text, String sender) {
        String folded = TextFold.fold(text, false);
        String name = TextFold.fold(sender, false).strip();
        for (int at = folded.lastIndexOf(name); at >= 0; at = folded.lastIndexOf(name, at - 1)) {
            int end = at + name.length();
            if (WordBoundary.isBefore(folded, at)
                    && WordBoundary.isAfter(folded, end)
                    && isTail(folded.substring(end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTail(String tail) {
        boolean punctuation = tail.codePoints().noneMatch(Character::isLetterOrDigit);
        return punctuation || isInstruction(tail);
    }

    private static boolean isInstruction(String tail) {
        return tail.length() <= LONGEST_INSTRUCTION
                && OptOutPhrases.defaults().find(tail).isPresent();
    }
}
