package org.gatehouse.rules.book;

import java.util.Set;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.jspecify.annotations.Nullable;

/** The one flat fact of the question "may this message go"; its fields are in {@link MessageFields}. */
record MessageFact(
        CampaignFacts campaign, TextFacts text, RecipientFacts recipient, Destination destination, FoundWords words) {

    static MessageFact of(CampaignFacts campaign, TextFacts text, RecipientFacts recipient, Destination destination) {
        FoundWords words = FoundWords.of(text.words(), recipient.callingCode());
        return new MessageFact(campaign, text, recipient, destination, words);
    }

    /** Hold rules that a person overrode. */
    Set<String> released() {
        return recipient.releasedRules();
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

    int frequencyCount(int limit) {
        int[] counts = recipient.frequencyCounts();
        return limit < counts.length ? counts[limit] : 0;
    }

    static String causeOf(@Nullable Intercepted intercepted) {
        return intercepted == null ? "" : intercepted.cause().name();
    }
}
