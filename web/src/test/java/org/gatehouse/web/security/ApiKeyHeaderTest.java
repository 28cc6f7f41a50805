package org.gatehouse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyHeaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc-_.~+/1==", "bearer   abc-_.~+/1==", "BEARER abc-_.~+/1== "})
    void reads_the_key_whatever_the_case_of_the_scheme(String header) {
        assertThat(ApiKeyHeader.read(header)).contains(new ApiKeyHeader("abc-_.~+/1=="));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic abc", "Bearerabc", "Bearer a b", "Bearer a,b", "Bearer ğ"})
    void reads_nothing_else(String header) {
        assertThat(ApiKeyHeader.read(header)).isEmpty();
    }

    @Test
    void does_not_read_a_key_of_absurd_length() {
        assertThat(ApiKeyHeader.read("Bearer " + "a".repeat(513))).isEmpty();
    }

    @Test
    void gives_away_neither_in_its_text_nor_in_its_fingerprint_what_the_key_is() {
        ApiKeyHeader header = new ApiKeyHeader("abc");

        assertThat(header.toString()).doesNotContain("abc");
        assertThat(header.fingerprint()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
