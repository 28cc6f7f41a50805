package org.gatehouse.launcher.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive Turkish mobile numbers, +90 53x. Runs that begin at different seconds use different ranges, so that one
 * run's intercepts and frequency counts do not show in the next; after some hours ranges come round again.
 */
final class PhoneRange {
    private static final String PREFIX = "+9053";
    private static final int NUMBERS = 100_000_000;

    private int next;

    private PhoneRange(int first) {
        this.next = first;
    }

    /**
     * The range of a run.
     *
     * @param size how many numbers the run needs, at most a million
     */
    static PhoneRange of(Instant start, int size) {
        if (size > 1_000_000) {
            throw new DemoFailure("the demo sends at most 1000000 messages, not " + size);
        }
        return new PhoneRange((int) Math.floorMod(start.getEpochSecond() * size, (long) (NUMBERS - size)));
    }

    /** The next numbers in E.164, never the same twice. */
    List<String> take(int count) {
        List<String> phones = new ArrayList<>(count);
        for (int last = next + count; next < last; next++) {
            phones.add(PREFIX + String.format("%08d", next));
        }
        return phones;
    }
}
