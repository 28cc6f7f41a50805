package org.gatehouse.rules.phrase;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.gatehouse.rules.text.TextFold;

/**
 * How texts tell their reader to opt out, in the languages of the tables beside this class, and the line we append
 * ourselves. A single word such as STOP is no instruction; what to do with it has to be said. Immutable and
 * thread-safe.
 */
public final class OptOutPhrases {

    private static final OptOutPhrases DEFAULTS = load();
    private static final String FALLBACK_LANGUAGE = "en";

    private final List<PhrasePattern> patterns;
    private final Map<String, String> lines;
    /** By folded word: the patterns that cannot match without it. Spares most texts any pattern at all. */
    private final AhoCorasickDoubleArrayTrie<BitSet> anchors = new AhoCorasickDoubleArrayTrie<>();

    private OptOutPhrases(List<PhrasePattern> patterns, Map<String, String> lines) {
        this.patterns = patterns;
        this.lines = lines;
        Map<String, BitSet> byAnchor = new TreeMap<>();
        for (int i = 0; i < patterns.size(); i++) {
            for (String anchor : patterns.get(i).anchors()) {
                byAnchor.computeIfAbsent(anchor, word -> new BitSet()).set(i);
            }
        }
        anchors.build(byAnchor);
    }

    /** The tables that ship with the product. */
    public static OptOutPhrases defaults() {
        return DEFAULTS;
    }

    private static OptOutPhrases load() {
        Map<String, Map<String, List<String>>> lists = new HashMap<>();
        PhraseTable.rows("opt-out-words.tsv", 3)
                .forEach(row -> lists.computeIfAbsent(row.get(0), language -> new HashMap<>())
                        .put("{" + row.get(1) + "}", List.of(row.get(2).split("\\|"))));
        List<PhrasePattern> patterns = PhraseTable.rows("opt-out-phrases.tsv", 2).stream()
                .map(row -> PhrasePattern.of(row.get(0), row.get(1), lists.getOrDefault(row.get(0), Map.of())))
                .toList();
        Map<String, String> lines = PhraseTable.rows("opt-out-lines.tsv", 2).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
        return new OptOutPhrases(patterns, lines);
    }

    /** The first phrase of the text that tells how to opt out, as the text has it. */
    public Optional<String> find(String text) {
        String folded = TextFold.fold(text, false);
        BitSet candidates = new BitSet();
        anchors.parseText(folded, (begin, end, indexes) -> {
            candidates.or(indexes);
        });
        return candidates.stream()
                .mapToObj(index -> patterns.get(index).pattern().matcher(folded))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
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
