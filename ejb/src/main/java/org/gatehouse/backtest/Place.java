package org.gatehouse.backtest;

/**
 * Where an example is found in its tenant's database.
 *
 * @param campaign its number; 0 for a reply
 * @param number the row of the upload, or the number of the reply
 */
record Place(long campaign, long number) {

    static Place ofReply(long number) {
        return new Place(0, number);
    }

    boolean isReply() {
        return campaign == 0;
    }
}
