package org.gatehouse.backtest;

/** Reads the messages of one campaign, some rows at a time, with what their comparison needs. */
@FunctionalInterface
interface Portions {

    /** The messages of some rows of one block of the upload, both ends included. */
    Portion read(int firstSeq, int lastSeq);
}
