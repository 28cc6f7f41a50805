package org.gatehouse.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimiterTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 1_000, 100_000})
    void in_any_second_no_more_than_the_rate_and_a_burst_begin(int rate) {
        RateLimiter limiter = new RateLimiter(rate, 0);
        int count = 3 * rate;
        long[] begins = new long[count];
        long now = 0;
        for (int i = 0; i < count; i++) {
            now += limiter.reserveNanos(now);
            begins[i] = now;
        }

        int burst = rate / 10 + 1;
        for (int i = rate + burst; i < count; i++) {
            assertThat(begins[i] - begins[i - rate - burst]).isGreaterThanOrEqualTo(SECOND * 99 / 100);
        }
        assertThat(begins[count - 1]).isBetween(SECOND, 3 * SECOND);
    }

    @Test
    void after_a_rest_a_tenth_of_a_second_goes_at_once_and_not_more() {
        RateLimiter limiter = new RateLimiter(100, 0);
        long now = 60 * SECOND;
        for (int i = 0; i < 11; i++) {
            assertThat(limiter.reserveNanos(now)).isZero();
        }

        assertThat(limiter.reserveNanos(now)).isEqualTo(SECOND / 100);
    }

    @Test
    void zero_is_unlimited() {
        RateLimiter limiter = new RateLimiter(0, 0);
        for (int i = 0; i < 1_000; i++) {
            assertThat(limiter.reserveNanos(0)).isZero();
        }
    }
}
