package org.gatehouse.launcher.bench;

/**
 * How many recipients the benchmarks take.
 *
 * @param large a campaign of a million, which admission, report and heap are about
 * @param small a campaign that must be admitted no slower for each recipient, and which warms up
 * @param dispatched messages that are timed on their way to the carrier and back
 */
public record Sizes(int large, int small, int dispatched) {
    public static final Sizes STANDARD = new Sizes(1_000_000, 10_000, 200_000);

    /** The same, but no campaign has more recipients than this. Figures of such a run say little. */
    public Sizes atMost(int rows) {
        return new Sizes(Math.min(large, rows), Math.min(small, rows), Math.min(dispatched, rows));
    }
}
