package org.gatehouse.launcher.bench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM's log of garbage collections ({@code -Xlog:gc}) says of its heap.
 *
 * @param peakMegabytes most that was in use when a collection began
 * @param peakAfterMegabytes most that was left after one, which is more than what lives
 */
record GarbageCollections(int peakMegabytes, int peakAfterMegabytes) {
    private static final Pattern PAUSE = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(\\d+M\\)");

    static GarbageCollections of(List<String> log) {
        int peak = 0;
        int peakAfter = 0;
        for (String line : log) {
            Matcher pause = PAUSE.matcher(line);
            if (pause.find()) {
                peak = Math.max(peak, Integer.parseInt(pause.group(1)));
                peakAfter = Math.max(peakAfter, Integer.parseInt(pause.group(2)));
            }
        }
        if (peak == 0) {
            throw new BenchFailure("the log of garbage collections has none");
        }
        return new GarbageCollections(peak, peakAfter);
    }
}
