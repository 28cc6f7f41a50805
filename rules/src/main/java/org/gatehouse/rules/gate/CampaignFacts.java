package org.gatehouse.rules.gate;

import java.util.Set;
import org.gatehouse.rules.message.Category;

/**
 * What is the same for every message of a campaign; stored once beside it so that a decision can be run again.
 *
 * @param sender the sender ID as the handset shows it
 * @param senderCountries ISO 3166 alpha-2 codes the sender is registered for; empty means all
 * @param senderCategories categories the sender is registered for
 * @param tenantLanguage ISO 639 code such as "tr"; decides how words are folded
 * @param appendOptOut an opt-out line is appended, so none is looked for in the text
 * @param appendSender the sender's name is appended, so it is not looked for at the end of the text
 * @param maxSegments most parts a message may have
 */
public record CampaignFacts(
        Category category,
        String sender,
        boolean senderApproved,
        Set<String> senderCountries,
        Set<Category> senderCategories,
        String tenantLanguage,
        boolean appendOptOut,
        boolean appendSender,
        int maxSegments) {

    public CampaignFacts {
        senderCountries = Set.copyOf(senderCountries);
        senderCategories = Set.copyOf(senderCategories);
        if (maxSegments < 1) {
            throw new IllegalArgumentException("maxSegments must be at least 1, not " + maxSegments);
        }
    }
}
