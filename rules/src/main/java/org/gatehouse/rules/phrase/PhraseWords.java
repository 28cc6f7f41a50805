package org.gatehouse.rules.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.rules.text.TextFold;
import org.gatehouse.rules.text.WordBoundary;
import org.jspecify.annotations.Nullable;

/** All words that the phrases are made of, numbered, and found in one pass over a text. */
final class PhraseWords {

    /** At the end of a table's word: any ending may follow. */
    private static final String OPEN = "*";

    private final Map<String, Integer> numbers = new HashMap<>();
    /** By first letter. */
    private final @Nullable WordTrie[] tries = new WordTrie[Character.MAX_VALUE + 1];

    /** The number of a word as a table writes it. */
    int number(String word) {
        return numbers.computeIfAbsent(TextFold.fold(word, false), this::add);
    }

    private int add(String folded) {
        int number = numbers.size();
        boolean open = folded.endsWith(OPEN);
        String literal = open ? folded.substring(0, folded.length() - OPEN.length()) : folded;
        WordTrie trie = tries[literal.charAt(0)];
        if (trie == null) {
            trie = new WordTrie(literal.charAt(0));
            tries[literal.charAt(0)] = trie;
        }
        trie.add(literal.substring(1), new WordTrie.Word(number, open));
        return number;
    }

    int count() {
        return numbers.size();
    }

    /** Whether this folded word is one of the tables'. */
    boolean contains(String word) {
        return numbers.containsKey(word);
    }

    /** Where the words stand in a folded text, in order of their beginnings. */
    List<Occurrence> occurrences(String folded) {
        List<Occurrence> found = new ArrayList<>();
        for (int begin = 0; begin < folded.length(); begin++) {
            WordTrie trie = WordBoundary.isBefore(folded, begin) ? tries[folded.charAt(begin)] : null;
            if (trie != null) {
                addFrom(trie, folded, begin, found);
            }
        }
        return found;
    }

    private static void addFrom(WordTrie trie, String folded, int begin, List<Occurrence> found) {
        WordTrie node = trie;
        for (int end = begin + 1; node != null; end++) {
            if (!node.words().isEmpty()) {
                add(node.words(), folded, begin, end, found);
            }
            node = end < folded.length() ? node.child(folded.charAt(end)) : null;
        }
    }

    private static void add(List<WordTrie.Word> words, String folded, int begin, int end, List<Occurrence> found) {
        boolean whole = WordBoundary.isAfter(folded, end);
        for (WordTrie.Word word : words) {
            if (whole || word.open()) {
                found.add(new Occurrence(word.number(), begin, whole ? end : endOfWord(folded, end)));
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
}
