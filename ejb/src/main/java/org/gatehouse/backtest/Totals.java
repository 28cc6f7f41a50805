package org.gatehouse.backtest;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/** What one line of a tenant adds up to. Recipients are counted once each, however often they were written to. */
final class Totals {

    static final int EXAMPLES_MAX = 20;

    private final int place;
    private final Roaring64Bitmap recipients = new Roaring64Bitmap();
    private final List<Place> examples = new ArrayList<>();
    private int storedExamples;
    private long messages;
    private long credits;

    /** @param place of the line among those of its tenant, from 1 */
    Totals(int place) {
        this.place = place;
    }

    void add(Difference difference) {
        messages++;
        credits += difference.credits();
        recipients.addLong(difference.phone());
        if (examples.size() < EXAMPLES_MAX) {
            examples.add(difference.place());
        }
    }

    int place() {
        return place;
    }

    long messages() {
        return messages;
    }

    long recipients() {
        return recipients.getLongCardinality();
    }

    /** What the tenant would have paid more; negative: less. */
    long credits() {
        return credits;
    }

    /** Messages of the line, the first ones that were found. */
    List<Place> examples() {
        return List.copyOf(examples);
    }

    /** How many of the examples are stored; these do not change any more. */
    int storedExamples() {
        return storedExamples;
    }

    void markStored() {
        storedExamples = examples.size();
    }
}
