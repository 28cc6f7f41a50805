package org.gatehouse.rules.book;

/**
 * What the content rulebook's table says about a country.
 *
 * @param country ISO 3166 alpha-2
 * @param blocked nothing is sent there
 * @param alphanumericSender a sender with letters may be shown there
 */
record Destination(String country, boolean blocked, boolean alphanumericSender) {

    /** For a country that the table does not name. */
    static final Destination OPEN = new Destination("", false, true);
}
