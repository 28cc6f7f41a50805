package org.gatehouse.rules.phrase;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.rules.text.TextFold;
import org.gatehouse.rules.text.WordBoundary;

/** All words that the phrases are made of, numbered, and found in one pass over a text. */
final class PhraseWords {

    /** At the end of a table's word: any ending may follow. */
    private static final String OPEN = "*";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final AhoCorasickDoubleArrayTrie<List<Numbered>> trie = new AhoCorasickDoubleArrayTrie<>();

    /** The number of a word as a table writes it, to be called before {@link #close}. */
    int number(String word) {
        return numbers.computeIfAbsent(TextFold.fold(word, false), folded -> numbers.size());
    }

    /** Ends the collecting of words. */
    void close() {
        Map<String, List<Numbered>> byLiteral = new TreeMap<>();
        numbers.forEach((word, number) -> {
            boolean open = word.endsWith(OPEN);
            String literal = open ? word.substring(0, word.length() - OPEN.length()) : word;
            byLiteral.computeIfAbsent(literal, key -> new ArrayList<>()).add(new Numbered(number, open));
        });
        trie.build(byLiteral);
    }

    int count() {
        return numbers.size();
    }

    /** Whether this folded word is one of the tables'. */
    boolean contains(String word) {
        return numbers.containsKey(word);
    }

    /** Where the words stand in a folded text, in order of their ends. */
    List<Occurrence> occurrences(String folded) {
        List<Occurrence> found = new ArrayList<>();
        trie.parseText(folded, (begin, end, words) -> {
            if (WordBoundary.isBefore(folded, begin)) {
                add(folded, begin, end, words, found);
            }
        });
        return found;
    }

    private static void add(String folded, int begin, int end, List<Numbered> words, List<Occurrence> found) {
        boolean whole = WordBoundary.isAfter(folded, end);
        for (Numbered word : words) {
            if (whole || word.open) {
                found.add(new Occurrence(word.number, begin, whole ? end : endOfWord(folded, end)));
            }
        }
    }

    private static int endOfWord(String folded, int from) {
        int end = from;
        while (!WordBoundary.isAfter(folded, end)) {
            end++;
        }
        return end;
    }

    private record Numbered(int number, boolean open) {}
}
