package org.gatehouse.rules.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.gatehouse.rules.text.FoldedText;
import org.gatehouse.rules.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * How texts tell their reader to opt out, in the languages of the tables beside this class, and the line we append
 * ourselves. A single word such as STOP is no instruction; what to do with it has to be said. Immutable and
 * thread-safe.
 */
public final class OptOutPhrases {

    private static final String FALLBACK_LANGUAGE = "en";
    private static final OptOutPhrases DEFAULTS = new OptOutPhrases(PhraseTable.rows("opt-out-phrases.tsv", 2));

    private final PhraseWords words = new PhraseWords();
    /** By the number of their first word. */
    private final List<List<PhrasePattern>> patterns = new ArrayList<>();

    private final Map<String, String> lines = PhraseTable.rows("opt-out-lines.tsv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    /**
     * Phrases of the given rows.
     *
     * @param rows language and phrase
     */
    OptOutPhrases(List<List<String>> rows) {
        Map<String, Map<String, List<String>>> lists = lists();
        List<PhrasePattern> all = rows.stream()
                .map(row -> PhrasePattern.of(row.get(0), row.get(1), lists.getOrDefault(row.get(0), Map.of()), words))
                .toList();
        for (int word = 0; word < words.count(); word++) {
            int first = word;
            patterns.add(all.stream()
                    .filter(pattern -> pattern.firstWords().get(first))
                    .toList());
        }
    }

    private static Map<String, Map<String, List<String>>> lists() {
        Map<String, Map<String, List<String>>> lists = new HashMap<>();
        for (List<String> row : PhraseTable.rows("opt-out-words.tsv", 3)) {
            lists.computeIfAbsent(row.get(0), language -> new HashMap<>())
                    .put("{" + row.get(1) + "}", List.of(row.get(2).split("\\|")));
        }
        return lists;
    }

    /** The tables that ship with the product. */
    public static OptOutPhrases defaults() {
        return DEFAULTS;
    }

    /** The first phrase of the text that tells how to opt out, as the text has it. */
    public Optional<String> find(String text) {
        return find(FoldedText.of(text)).map(span -> span.of(text));
    }

    /** The place in the original text of the first phrase that tells how to opt out. */
    public Optional<Span> find(FoldedText text) {
        return Optional.ofNullable(firstIn(text.folded())).map(text::original);
    }

    /** Whether the text tells how to opt out: the quickest of these questions. */
    public boolean isIn(FoldedText text) {
        return beginOfFirst(text.folded()).isPresent();
    }

    /** Where the first phrase of a folded text begins. */
    OptionalInt beginOfFirst(String folded) {
        List<Occurrence> occurrences = words.occurrences(folded);
        for (int first = 0; first < occurrences.size(); first++) {
            List<PhrasePattern> beginning = patterns.get(occurrences.get(first).word());
            // By index, since it runs for every text: an iterator costs two per cent of a verdict.
            for (int i = 0; i < beginning.size(); i++) {
                if (beginning.get(i).endFrom(first, folded, occurrences) != PhrasePattern.NONE) {
                    return OptionalInt.of(occurrences.get(first).begin());
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The place of the first phrase in a folded text: the longest of those that begin first. */
    private @Nullable Span firstIn(String folded) {
        List<Occurrence> occurrences = words.occurrences(folded);
        Span first = null;
        for (int place = 0; place < occurrences.size(); place++) {
            Occurrence occurrence = occurrences.get(place);
            if (first != null && occurrence.begin() > first.begin()) {
                return first;
            }
            Span found = longestFrom(place, folded, occurrences);
            boolean longer = found != null && (first == null || found.end() > first.end());
            first = longer ? found : first;
        }
        return first;
    }

    private @Nullable Span longestFrom(int first, String folded, List<Occurrence> occurrences) {
        int end = PhrasePattern.NONE;
        for (PhrasePattern pattern : patterns.get(occurrences.get(first).word())) {
            end = Math.max(end, pattern.endFrom(first, folded, occurrences));
        }
        return end == PhrasePattern.NONE
                ? null
                : new Span(occurrences.get(first).begin(), end);
    }

    /** Whether the tables know this folded word. */
    boolean knows(String word) {
        return words.contains(word);
    }

    /**
     * The line we append to a promotional text.
     *
     * @param language ISO 639-1 code of the tenant's language; English stands in for one without a line
     * @param replyNumber the number the reader can write to
     * @param sender the sender's name
     */
    public String line(String language, String replyNumber, String sender) {
        String key = lines.containsKey(language) ? language : FALLBACK_LANGUAGE;
        return Objects.requireNonNull(lines.get(key))
                .replace("{number}", replyNumber)
                .replace("{sender}", sender);
    }
}
