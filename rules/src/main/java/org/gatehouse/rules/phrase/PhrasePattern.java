package org.gatehouse.rules.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the phrase table: words with a space between, to be found in this order. A word is one of
 *
 * <ul>
 *   <li>{@code stop}: this word; {@code gonder*}: any word that begins so; {@code to|2}: either
 *   <li>{@code {write}}: one of the words of that list; {@code {number}}: a number of three to fifteen digits that is
 *       no price
 *   <li>{@code (the)}: this word or none; {@code ...}: up to four words, or ten characters in languages that do not
 *       space their words
 * </ul>
 *
 * <p>Punctuation between two words does not matter unless it ends a sentence.
 */
final class PhrasePattern {

    /** No match. */
    static final int NONE = -1;

    private static final Set<String> UNSPACED = Set.of("zh", "ja");
    private static final String GAP = "...";

    private final List<Step> steps;
    private final Spacing spacing;

    private PhrasePattern(List<Step> steps, Spacing spacing) {
        this.steps = steps;
        this.spacing = spacing;
    }

    /**
     * Reads a row.
     *
     * @param lists the language's lists by their name in braces
     */
    static PhrasePattern of(String language, String phrase, Map<String, List<String>> lists, PhraseWords words) {
        List<Step> steps = new ArrayList<>();
        boolean gap = false;
        for (String token : phrase.split(" ")) {
            if (!token.equals(GAP)) {
                steps.add(step(token, gap, lists, words));
            }
            gap = token.equals(GAP);
        }
        Step first = steps.get(0);
        if (gap || first.optional || first.afterGap || first.number.isPresent()) {
            throw new IllegalArgumentException("A phrase begins with a word and ends with one: " + phrase);
        }
        return new PhrasePattern(List.copyOf(steps), UNSPACED.contains(language) ? Spacing.NONE : Spacing.WORDS);
    }

    private static Step step(String token, boolean gap, Map<String, List<String>> lists, PhraseWords words) {
        boolean optional = token.startsWith("(");
        String bare = optional ? token.substring(1, token.length() - 1) : token;
        BitSet numbers = new BitSet();
        Arrays.stream(bare.split("\\|"))
                .filter(word -> ReplyNumber.in(word).isEmpty())
                .flatMap(word -> lists.getOrDefault(word, List.of(word)).stream())
                .mapToInt(words::number)
                .forEach(numbers::set);
        return new Step(numbers, ReplyNumber.in(bare), gap, optional);
    }

    /** The words it can begin with. */
    BitSet firstWords() {
        return steps.get(0).words;
    }

    /**
     * Index behind the phrase that begins with a word, or {@link #NONE}.
     *
     * @param first the word's place among the occurrences, which are in order of their beginnings
     */
    int endFrom(int first, String folded, List<Occurrence> occurrences) {
        return endFrom(1, occurrences.get(first).end(), folded, occurrences, first + 1);
    }

    /** @param from the place of the first occurrence that may be meant */
    private int endFrom(int index, int position, String folded, List<Occurrence> occurrences, int from) {
        if (index == steps.size()) {
            return position;
        }
        Step step = steps.get(index);
        for (int place = from; place < occurrences.size(); place++) {
            Occurrence next = occurrences.get(place);
            if (!spacing.mayReach(position, next.begin(), step.afterGap)) {
                break;
            }
            if (next.begin() >= position
                    && step.words.get(next.word())
                    && spacing.allows(folded, position, next.begin(), step.afterGap)) {
                int end = endFrom(index + 1, next.end(), folded, occurrences, place + 1);
                if (end != NONE) {
                    return end;
                }
            }
        }
        int end = step.number.isPresent() ? endFromNumber(index, position, folded, occurrences, from) : NONE;
        return end == NONE && step.optional ? endFrom(index + 1, position, folded, occurrences, from) : end;
    }

    private int endFromNumber(int index, int position, String folded, List<Occurrence> occurrences, int from) {
        Step step = steps.get(index);
        ReplyNumber kind = step.number.orElseThrow();
        for (int begin = position;
                begin < folded.length() && spacing.mayReach(position, begin, step.afterGap);
                begin++) {
            int end = kind.endAt(folded, begin);
            if (end > begin && spacing.allows(folded, position, begin, step.afterGap)) {
                return endFrom(index + 1, end, folded, occurrences, from);
            }
        }
        return NONE;
    }

    /**
     * One word of the phrase.
     *
     * @param words the words that will do
     * @param number the kind of number that will do, if any will
     * @param afterGap whether others may stand before it
     * @param optional whether it may be missing
     */
    private record Step(BitSet words, Optional<ReplyNumber> number, boolean afterGap, boolean optional) {}
}
