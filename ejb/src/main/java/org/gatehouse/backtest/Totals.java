package org.gatehouse.backtest;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/** What one line of a tenant adds up to. Recipients are counted once each, however often they were written to. */
final class Totals {

    static final int EXAMPLES_MAX = 20;

    private final Roaring64Bitmap recipients = new Roaring64Bitmap();
    private final List<Place> examples = new ArrayList<>();
    private long messages;
    private long credits;

    void add(Difference difference) {
        messages++;
        credits += difference.credits();
        recipients.addLong(difference.phone());
        if (examples.size() < EXAMPLES_MAX) {
            examples.add(difference.place());
        }
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

    List<Place> examples() {
        return List.copyOf(examples);
    }
}
