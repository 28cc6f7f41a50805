package org.gatehouse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.8.8.8, true",
        "0:0:0:0:0:0:0:1, true",
        "::1, true",
        "10.0.0.1, false",
        "192.168.1.1, false",
        "2001:db8::1, false",
        "0.0.0.0, false",
        "localhost, false",
    })
    void knows_this_machine_by_its_address_and_never_by_name(String address, boolean loopback) {
        assertThat(Loopback.isLoopback(address)).isEqualTo(loopback);
    }
}
