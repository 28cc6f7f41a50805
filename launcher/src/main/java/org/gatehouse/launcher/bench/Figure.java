package org.gatehouse.launcher.bench;

import java.time.Duration;
import java.util.Locale;

/** One thing that was measured, printed as {@code name: value unit}. */
record Figure(String name, double value, String unit) {
    private static final double NANOS = 1e9;
    private static final int PRECISE_BELOW = 100;

    static Figure rate(String name, int count, Duration time, String unit) {
        return new Figure(name, count * NANOS / time.toNanos(), unit);
    }

    /** Whole numbers, with one decimal where the value is small; no grouping, a dot as decimal mark. */
    String line() {
        String digits = value < PRECISE_BELOW ? "%.1f" : "%.0f";
        return name + ": " + String.format(Locale.ROOT, digits, value) + " " + unit;
    }
}
