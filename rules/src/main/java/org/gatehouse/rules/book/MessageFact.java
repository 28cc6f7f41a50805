package org.gatehouse.rules.book;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.gatehouse.rules.gate.WordHit;
import org.jspecify.annotations.Nullable;

/** The one flat fact of the question "may this message go"; its fields are in {@link MessageFields}. */
record MessageFact(
        CampaignFacts campaign,
        TextFacts text,
        RecipientFacts recipient,
        Destination destination,
        List<String> keywords) {

    static MessageFact of(CampaignFacts campaign, TextFacts text, RecipientFacts recipient, Destination destination) {
        List<String> keywords = text.words().isEmpty() ? List.of() : keywords(text.words(), recipient.callingCode());
        return new MessageFact(campaign, text, recipient, destination, keywords);
    }

    private static List<String> keywords(List<WordHit> words, String callingCode) {
        return words.stream()
                .filter(hit -> hit.table() == WordHit.Table.KEYWORD)
                .filter(hit -> hit.callingCode().isEmpty() || hit.callingCode().equals(callingCode))
                .map(WordHit::word)
                .toList();
    }

    String category() {
        return campaign.category().name();
    }

    boolean senderFitsCountry() {
        return campaign.senderCountries().isEmpty()
                || campaign.senderCountries().contains(recipient.country());
    }

    boolean senderFitsCategory() {
        return campaign.senderCategories().contains(campaign.category());
    }

    boolean senderAlphanumeric() {
        return campaign.sender().codePoints().anyMatch(Character::isLetter);
    }

    List<String> prohibitedWords() {
        return words(WordHit.Table.PROHIBITION, "");
    }

    List<String> categoryWords() {
        return categories().map(WordHit::word).toList();
    }

    List<String> categoryWords(String category) {
        return words(WordHit.Table.CATEGORY, category);
    }

    List<String> wordCategories() {
        return text.words().isEmpty()
                ? List.of()
                : categories().map(WordHit::category).distinct().toList();
    }

    private Stream<WordHit> categories() {
        return text.words().stream().filter(hit -> hit.table() == WordHit.Table.CATEGORY);
    }

    private List<String> words(WordHit.Table table, String category) {
        if (text.words().isEmpty()) {
            return List.of();
        }
        return text.words().stream()
                .filter(hit -> hit.table() == table && hit.category().equals(category))
                .map(WordHit::word)
                .toList();
    }

    int frequencyCount(int limit) {
        int[] counts = recipient.frequencyCounts();
        return limit < counts.length ? counts[limit] : 0;
    }

    static String causeOf(@Nullable Intercepted intercepted) {
        return intercepted == null ? "" : intercepted.cause().name();
    }
}
