package org.gatehouse.backtest;

import java.util.Optional;

/** The key of a back-test; {@code backtest-000000000017} outside. */
public record BacktestId(long number) {

    private static final String PREFIX = "backtest-";
    private static final String SHAPE = PREFIX + "[0-9]{12,18}";

    /** Reads the outside form; empty for a text of any other shape. */
    public static Optional<BacktestId> parse(String text) {
        return text.matches(SHAPE)
                ? Optional.of(new BacktestId(Long.parseLong(text.substring(PREFIX.length()))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return PREFIX + "%012d".formatted(number);
    }
}
