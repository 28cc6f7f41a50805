package org.gatehouse.web.api.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.gatehouse.web.api.json.TooLarge;
import org.junit.jupiter.api.Test;

class BodyLimitTest {

    @Test
    void lets_a_body_through_that_is_exactly_as_long_as_the_limit() throws IOException {
        assertThat(limited(1000, 1000).readAllBytes()).hasSize(1000);
    }

    @Test
    void ends_one_that_is_an_octet_longer_however_it_is_read() {
        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> limited(1001, 1000).readAllBytes());
        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> limited(1001, 1000).skipNBytes(1001));
        assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> {
            InputStream body = limited(2, 1);
            body.read();
            body.read();
        });
    }

    private static InputStream limited(int length, long limit) {
        return new BodyLimit(new ByteArrayInputStream(new byte[length]), limit);
    }
}
