package org.gatehouse.web.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestRatesTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RequestRates rates = new RequestRates(1, 1, nanos::get);

    @Test
    void counts_each_key_by_itself() {
        assertThat(rates.take("one")).isEmpty();
        assertThat(rates.take("one")).isPresent();
        assertThat(rates.take("two")).isEmpty();
    }

    @Test
    void remembers_a_busy_key_while_many_others_come_and_go() {
        IntStream.range(0, 20_000).forEach(i -> rates.take("other" + i));
        rates.take("busy");
        IntStream.range(0, 20_000).forEach(i -> rates.take("another" + i));

        assertThat(rates.take("busy")).isPresent();
    }
}
