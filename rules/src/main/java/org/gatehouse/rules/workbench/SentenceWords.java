package org.gatehouse.rules.workbench;

import java.util.Set;

/** Puts a rule's sentence together. */
final class SentenceWords {

    private final Phrases phrases;

    SentenceWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A rule with conditions. */
    String when(String condition, String does, String because) {
        return finished(phrases.text("when", condition, does), because);
    }

    /** A rule without. */
    String always(String does, String because) {
        return finished(phrases.text("always", does), because);
    }

    private String finished(String decision, String because) {
        String whole = because.isEmpty()
                ? phrases.text("sentence", decision)
                : phrases.text("because", decision, embedded(because));
        // an ellipsis takes no stop
        return capitalized(whole.replace("….", "…"));
    }

    /** Another sentence within this one: without its stop, and without capital where no name begins it. */
    private String embedded(String because) {
        String stop = phrases.text("stop");
        String open = because.endsWith(stop) ? because.substring(0, because.length() - stop.length()) : because;
        Set<String> small = Set.of(phrases.text("small").split(" ", -1));
        return small.contains(open.split("[ ,]", 2)[0])
                ? open.substring(0, 1).toLowerCase(phrases.locale()) + open.substring(1)
                : open;
    }

    /** With a capital as its first letter, also behind a bracket. */
    String capitalized(String text) {
        int letter = 0;
        while (letter < text.length() && text.charAt(letter) == '(') {
            letter++;
        }
        int rest = letter == text.length() ? letter : text.offsetByCodePoints(letter, 1);
        return text.substring(0, letter)
                + text.substring(letter, rest).toUpperCase(phrases.locale())
                + text.substring(rest);
    }
}
