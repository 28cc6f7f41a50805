package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.rules.gate.WordHit;

/**
 * The words of the tables that stand in a text and count for a number, sorted once by table; rules ask for them many
 * times.
 *
 * @param categories of the category words, each once
 */
record FoundWords(List<String> keywords, List<String> prohibited, List<WordHit> ofCategories, List<String> categories) {

    private static final FoundWords NONE = new FoundWords(List.of(), List.of(), List.of(), List.of());

    static FoundWords of(List<WordHit> hits, String callingCode) {
        if (hits.isEmpty()) {
            return NONE;
        }
        List<String> keywords = new ArrayList<>();
        List<String> prohibited = new ArrayList<>();
        List<WordHit> ofCategories = new ArrayList<>();
        Set<String> categories = new LinkedHashSet<>();
        for (WordHit hit : hits) {
            switch (hit.table()) {
                case KEYWORD -> {
                    if (hit.callingCode().isEmpty() || hit.callingCode().equals(callingCode)) {
                        keywords.add(hit.word());
                    }
                }
                case PROHIBITION -> prohibited.add(hit.word());
                case CATEGORY -> {
                    ofCategories.add(hit);
                    categories.add(hit.category());
                }
            }
        }
        return new FoundWords(keywords, prohibited, ofCategories, List.copyOf(categories));
    }

    List<String> categoryWords() {
        return ofCategories.stream().map(WordHit::word).toList();
    }

    List<String> categoryWords(String category) {
        List<String> words = new ArrayList<>();
        for (WordHit hit : ofCategories) {
            if (hit.category().equals(category)) {
                words.add(hit.word());
            }
        }
        return words;
    }
}
