package org.gatehouse.rules.phrase;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.gatehouse.rules.text.FoldedText;
import org.gatehouse.rules.text.TextFold;
import org.gatehouse.rules.text.WordBoundary;

/** Whether a text says at its end who writes. */
public final class SenderLine {

    /** Folded characters that an opt-out instruction takes at most. */
    private static final int LONGEST_INSTRUCTION = 100;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SenderLine() {}

    /**
     * Whether the sender's name is the last word or words of the text, in any case and spelling; punctuation and an
     * opt-out instruction may follow. The name within the instruction ("RET LALE yazip ...") says what to reply, not
     * who writes.
     */
    public static boolean isAtEnd(String text, String sender) {
        return isAtEnd(FoldedText.of(text), sender);
    }

    /** The same on a text folded already. */
    public static boolean isAtEnd(FoldedText text, String sender) {
        String folded = text.folded();
        String name = TextFold.fold(sender, false).strip();
        int earliest = Math.max(0, folded.length() - name.length() - LONGEST_INSTRUCTION);
        for (int at = folded.lastIndexOf(name); at >= earliest; at = folded.lastIndexOf(name, at - 1)) {
            int end = at + name.length();
            if (isWord(folded, at, end) && mayFollow(folded.substring(end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String folded, int begin, int end) {
        return begin < end && WordBoundary.isBefore(folded, begin) && WordBoundary.isAfter(folded, end);
    }

    private static boolean mayFollow(String tail) {
        return !hasLetterOrDigit(tail) || isInstruction(tail);
    }

    private static boolean hasLetterOrDigit(String text) {
        int at = 0;
        while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at < text.length();
    }

    /**
     * Whether nothing but words of instructions comes before the phrase: "LALE has 50% off! Text STOP to 4242" does not
     * end with LALE.
     */
    private static boolean isInstruction(String tail) {
        OptionalInt phrase = OptOutPhrases.defaults().beginOfFirst(tail);
        return phrase.isPresent()
                && BETWEEN_WORDS
                        .splitAsStream(tail.substring(0, phrase.getAsInt()))
                        .allMatch(word ->
                                word.isEmpty() || OptOutPhrases.defaults().knows(word));
    }
}
