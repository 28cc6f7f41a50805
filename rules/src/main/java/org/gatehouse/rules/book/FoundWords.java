package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.WordHit;
import org.gatehouse.rules.message.Disposition;

/**
 * The words that stand in a text and count for a recipient as the rules of one layer see them: its own keywords and
 * prohibitions, the category words of the platform's and its own. Sorted once by table; rules ask for them many times.
 *
 * @param refused keywords whose rows refuse
 * @param held keywords whose rows hold
 * @param warned keywords whose rows warn
 * @param keywordCategories of all these keywords, each once
 * @param categories of the category words, each once
 */
record FoundWords(
        List<String> refused,
        List<String> held,
        List<String> warned,
        List<String> keywordCategories,
        List<String> prohibited,
        List<WordHit> ofCategories,
        List<String> categories) {

    static final FoundWords NONE =
            new FoundWords(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    static FoundWords of(List<WordHit> hits, String layer, RecipientFacts recipient) {
        if (hits.isEmpty()) {
            return NONE;
        }
        List<WordHit> keywords = new ArrayList<>();
        List<String> prohibited = new ArrayList<>();
        List<WordHit> ofCategories = new ArrayList<>();
        for (WordHit hit : hits) {
            boolean own = hit.layer().equals(layer);
            switch (hit.table()) {
                case KEYWORD -> addIf(own && hit.countsFor(recipient), keywords, hit);
                case PROHIBITION -> addIf(own, prohibited, hit.word());
                case CATEGORY -> addIf(own || hit.layer().isEmpty(), ofCategories, hit);
            }
        }
        return new FoundWords(
                words(keywords, Disposition.REFUSE),
                words(keywords, Disposition.HOLD),
                words(keywords, Disposition.WARN),
                categories(keywords),
                prohibited,
                ofCategories,
                categories(ofCategories));
    }

    private static <T> void addIf(boolean counts, List<T> list, T value) {
        if (counts) {
            list.add(value);
        }
    }

    private static List<String> words(List<WordHit> keywords, Disposition disposition) {
        List<String> words = new ArrayList<>();
        for (WordHit keyword : keywords) {
            addIf(keyword.disposition() == disposition, words, keyword.word());
        }
        return words;
    }

    private static List<String> categories(List<WordHit> hits) {
        Set<String> categories = new LinkedHashSet<>();
        for (WordHit hit : hits) {
            if (!hit.category().isEmpty()) {
                categories.add(hit.category());
            }
        }
        return List.copyOf(categories);
    }

    List<String> categoryWords() {
        return ofCategories.stream().map(WordHit::word).toList();
    }

    List<String> categoryWords(String category) {
        List<String> words = new ArrayList<>();
        for (WordHit hit : ofCategories) {
            addIf(hit.category().equals(category), words, hit.word());
        }
        return words;
    }
}
