package org.gatehouse.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BacktestIdTest {

    @Test
    void readsWhatItWrites() {
        for (long number : new long[] {1, 999_999_999_999L, 123_456_789_012_345L}) {
            BacktestId id = new BacktestId(number);
            assertThat(id.toString()).hasSizeGreaterThanOrEqualTo(16);
            assertThat(BacktestId.parse(id.toString())).contains(id);
        }
    }

    @Test
    void noOtherShapeIsAnId() {
        for (String text : List.of(
                "", "1", "backtest-1", "backtest-00000000000x", "backtest-9999999999999999999", "x".repeat(21))) {
            assertThat(BacktestId.parse(text)).as(text).isEmpty();
        }
    }
}
