package org.gatehouse.rules.book;

import java.util.Set;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.jspecify.annotations.Nullable;

/**
 * The one flat fact of the question "may this message go", as one layer sees it; its fields are in
 * {@link MessageFields}.
 *
 * @param words the words that count in the layer's rules
 * @param destination what the layer's table says of it
 * @param firstLimit the place of the layer's first frequency limit among the recipient's counts
 * @param limitCount how many limits the layer has
 */
record MessageFact(
        CampaignFacts campaign,
        TextFacts text,
        RecipientFacts recipient,
        FoundWords words,
        Destination destination,
        int firstLimit,
        int limitCount) {

    /** Hold rules that a person overrode. */
    Set<String> released() {
        return recipient.releasedRules();
    }

    String category() {
        return campaign.category().name();
    }

    CalendarDay day() {
        return CalendarDay.of(recipient.localDate());
    }

    boolean senderFitsCountry() {
        return campaign.senderCountries().isEmpty()
                || campaign.senderCountries().contains(recipient.country());
    }

    boolean senderFitsCategory() {
        return campaign.senderCategories().contains(campaign.category());
    }

    boolean senderAlphanumeric() {
        String sender = campaign.sender();
        for (int at = 0; at < sender.length(); at += Character.charCount(sender.codePointAt(at))) {
            if (Character.isLetter(sender.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Counts are missing where the limits were fewer when the facts were stored. */
    int frequencyCount(int limit) {
        int[] counts = recipient.frequencyCounts();
        int place = firstLimit + limit;
        return limit < limitCount && place < counts.length ? counts[place] : 0;
    }

    static String causeOf(@Nullable Intercepted intercepted) {
        return intercepted == null ? "" : intercepted.cause().name();
    }
}
