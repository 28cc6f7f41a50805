package org.gatehouse.web.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestRatesTest {

    private static final int MANY = 20;

    private final AtomicLong nanos = new AtomicLong();
    private final RequestRates rates = new RequestRates(1, 2, MANY, nanos::get);

    @Test
    void counts_each_key_by_itself() {
        take("one", 2);
        assertThat(rates.take("one")).isPresent();
        assertThat(rates.take("two")).isEmpty();
    }

    @Test
    void forgets_who_rested_once_there_are_many() {
        takeOnceEach("rested", MANY);
        pass(Duration.ofSeconds(1));

        rates.take("new");

        assertThat(rates.size()).isOne();
    }

    @Test
    void remembers_a_busy_key_while_many_others_come_and_go() {
        takeOnceEach("other", MANY);
        pass(Duration.ofMillis(500));
        take("busy", 2);
        pass(Duration.ofSeconds(1));

        takeOnceEach("another", MANY);

        assertThat(rates.size()).isEqualTo(MANY + 1);
        assertThat(rates.take("busy")).as("one token came back").isEmpty();
        assertThat(rates.take("busy")).isPresent();
    }

    @Test
    void looks_for_them_at_most_once_a_second() {
        takeOnceEach("first", MANY);
        pass(Duration.ofMillis(999));
        rates.take("looks in vain");
        pass(Duration.ofMillis(501));
        rates.take("comes too soon to look");
        assertThat(rates.size()).isEqualTo(MANY + 2);

        pass(Duration.ofMillis(499));
        rates.take("looks again");

        assertThat(rates.size()).isEqualTo(2);
    }

    private void take(String key, int times) {
        IntStream.range(0, times).forEach(i -> assertThat(rates.take(key)).isEmpty());
    }

    private void takeOnceEach(String name, int count) {
        IntStream.range(0, count).forEach(i -> rates.take(name + i));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
