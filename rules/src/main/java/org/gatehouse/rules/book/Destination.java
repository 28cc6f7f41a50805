package org.gatehouse.rules.book;

import org.gatehouse.rules.gate.RecipientFacts;

/**
 * A row of the content rulebook's table of destinations. It counts only when all it names fits.
 *
 * @param country ISO 3166 alpha-2, or "" for any
 * @param prefix first digits of E.164 without +, or "" for any; a row names a country, a prefix, or both
 * @param carrier a carrier's name, or "" for any
 * @param category PROMOTIONAL or TRANSACTIONAL, or "" for both
 * @param blocked nothing is sent there
 * @param alphanumericSender a sender with letters may be shown there
 */
record Destination(
        String country, String prefix, String carrier, String category, boolean blocked, boolean alphanumericSender) {

    /** Where no row fits. */
    static final Destination OPEN = new Destination("", "", "", "", false, true);

    /** Whether everything but the prefix fits. */
    boolean fits(RecipientFacts recipient, String messageCategory) {
        return (country.isEmpty() || country.equals(recipient.country()))
                && (carrier.isEmpty() || carrier.equals(recipient.carrier()))
                && (category.isEmpty() || category.equals(messageCategory));
    }

    /** How much the row names beside the prefix. */
    int namedCount() {
        return (country.isEmpty() ? 0 : 1) + (carrier.isEmpty() ? 0 : 1) + (category.isEmpty() ? 0 : 1);
    }

    /** What an explanation quotes: +90532, or TR. */
    String place() {
        return prefix.isEmpty() ? country : "+" + prefix;
    }
}
