package org.gatehouse.rules.keyword;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.rules.text.FoldedText;
import org.gatehouse.rules.text.Span;
import org.gatehouse.rules.text.TextFold;
import org.gatehouse.rules.text.WordBoundary;

/**
 * All keywords of a list in one pass over the text (Aho-Corasick), however many there are. Text and keywords are folded
 * alike, so case, width, accents, Turkish dotted and dotless i and invisible characters neither hide a word nor need a
 * row. Immutable and thread-safe.
 *
 * @param <M> what the list says of a word
 */
public final class KeywordMatcher<M> {

    private static final Comparator<Hit<?>> IN_ORDER_OF_TEXT = Comparator.<Hit<?>>comparingInt(Hit::begin)
            .thenComparing(Comparator.<Hit<?>>comparingInt(Hit::end).reversed());

    private final WordBeginnings beginnings;
    private final AhoCorasickDoubleArrayTrie<List<Keyword<M>>> trie = new AhoCorasickDoubleArrayTrie<>();

    private KeywordMatcher(Map<String, List<Keyword<M>>> byFoldedWord) {
        this.beginnings = new WordBeginnings(byFoldedWord.keySet());
        if (!byFoldedWord.isEmpty()) {
            trie.build(byFoldedWord);
        }
    }

    public static <M> KeywordMatcher<M> of(Collection<Keyword<M>> keywords) {
        Map<String, List<Keyword<M>>> byFoldedWord = new TreeMap<>();
        for (Keyword<M> keyword : keywords) {
            String folded = TextFold.fold(keyword.word(), false).strip();
            byFoldedWord.computeIfAbsent(folded, word -> new ArrayList<>()).add(keyword);
        }
        return new KeywordMatcher<>(byFoldedWord);
    }

    /** The keywords the text holds, each once, in order of their first place in the text. */
    public List<Keyword<M>> find(String text) {
        return find(FoldedText.of(text));
    }

    /** The same on a text folded already. */
    public List<Keyword<M>> find(FoldedText text) {
        List<Hit<M>> hits = hits(text.folded());
        return switch (hits.size()) {
            case 0 -> List.of();
            case 1 -> List.of(hits.get(0).keyword);
            default -> hits.stream().map(Hit::keyword).distinct().toList();
        };
    }

    /** Every place where a keyword stands, in order of the text; for marking them. */
    public List<Place<M>> places(String text) {
        FoldedText folded = FoldedText.of(text);
        return hits(folded.folded()).stream()
                .map(hit -> new Place<>(hit.keyword, folded.original(new Span(hit.begin, hit.end))))
                .toList();
    }

    private List<Hit<M>> hits(String folded) {
        int first = beginnings.firstIn(folded);
        if (first == WordBeginnings.NOWHERE) {
            return List.of();
        }
        List<Hit<M>> hits = new ArrayList<>(0);
        trie.parseText(folded.substring(first), (beginBehind, endBehind, keywords) -> {
            int begin = first + beginBehind;
            int end = first + endBehind;
            boolean whole = WordBoundary.isBefore(folded, begin) && WordBoundary.isAfter(folded, end);
            for (Keyword<M> keyword : keywords) {
                if (whole || !keyword.wholeWord()) {
                    hits.add(new Hit<>(begin, end, keyword));
                }
            }
        });
        hits.sort(IN_ORDER_OF_TEXT);
        return hits;
    }

    /**
     * A keyword in a text.
     *
     * @param span its place in the text as it was given
     */
    public record Place<M>(Keyword<M> keyword, Span span) {}

    /** A keyword's place in the folded text. */
    private record Hit<M>(int begin, int end, Keyword<M> keyword) {}
}
