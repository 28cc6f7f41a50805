package org.gatehouse.web.api.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TokenBucket bucket = new TokenBucket(2, 5, nanos::get);

    @Test
    void lets_a_burst_through_and_then_nothing() {
        assertThat(IntStream.range(0, 5).mapToObj(i -> bucket.take())).containsOnly(OptionalLong.empty());
        assertThat(bucket.take()).hasValue(1);
    }

    @Test
    void refills_steadily() {
        drain();

        pass(Duration.ofMillis(499));
        assertThat(bucket.take()).isPresent();

        pass(Duration.ofMillis(1));
        assertThat(bucket.take()).isEmpty();
        assertThat(bucket.take()).isPresent();
    }

    @Test
    void never_holds_more_than_a_burst() {
        pass(Duration.ofDays(1));
        drain();

        assertThat(bucket.take()).isPresent();
    }

    @Test
    void says_for_how_many_whole_seconds_to_wait() {
        TokenBucket slow = new TokenBucket(1, 1, nanos::get);
        slow.take();

        assertThat(slow.take()).hasValue(1);
    }

    @Test
    void is_full_again_after_a_rest() {
        assertThat(bucket.isFull()).isTrue();
        bucket.take();
        assertThat(bucket.isFull()).isFalse();
        pass(Duration.ofMillis(500));
        assertThat(bucket.isFull()).isTrue();
    }

    @Test
    void refuses_settings_that_let_nothing_through() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenBucket(0, 1, nanos::get));
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenBucket(1, 0, nanos::get));
    }

    private void drain() {
        IntStream.range(0, 5).forEach(i -> assertThat(bucket.take()).isEmpty());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
