package org.gatehouse.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace(4);

    @Test
    void allEvaluatorsWorkWhileNothingWaits() {
        assertThat(pace.portionsMax()).isGreaterThan(4);
        assertThat(pace.restNanos(1_000_000)).isZero();
    }

    @Test
    void whileTrafficWaitsOnePortionIsComparedAndAsMuchRested() {
        pace.giveWay(true);
        assertThat(pace.portionsMax()).isEqualTo(1);
        assertThat(pace.restNanos(1_000_000)).isEqualTo(1_000_000);
    }

    @Test
    void noRestIsSoLongThatACancellationWaits() {
        pace.giveWay(true);
        assertThat(pace.restNanos(60_000_000_000L)).isEqualTo(500_000_000L);
    }

    @Test
    void itSpeedsUpAgain() {
        pace.giveWay(true);
        pace.giveWay(false);
        assertThat(pace.portionsMax()).isGreaterThan(4);
    }
}
