package org.gatehouse.rules.text;

/**
 * A text beside its plainly folded form, so that several searches share one folding.
 *
 * @param original as the message has it
 * @param folded as {@link TextFold#fold} makes it, the plain way
 */
public record FoldedText(String original, String folded) {

    public static FoldedText of(String text) {
        return new FoldedText(text, TextFold.fold(text, false));
    }

    /** The place in the original of a place in the folded form. */
    public Span original(Span inFolded) {
        boolean sameLength = original.length() == folded.length();
        if (sameLength && TextFold.fold(inFolded.of(original), false).equals(inFolded.of(folded))) {
            return inFolded;
        }
        return TextFold.span(original, inFolded.begin(), inFolded.end());
    }
}
