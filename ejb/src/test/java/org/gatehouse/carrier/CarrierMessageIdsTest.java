package org.gatehouse.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarrierMessageIdsTest {
    @ParameterizedTest(name = "{0} in the receipt, {1} in the response, {2}")
    @CsvSource({
        "abc,                AB-C,                 TEXT,    false",
        "abc,                abc,                  TEXT,    true",
        "1f,                 31,                   TEXT,    false",
        "1f,                 31,                   HEX,     true",
        "1F,                 31,                   HEX,     true",
        "0000001F,           31,                   HEX,     true",
        "1F,                 0000000031,           HEX,     true",
        "1F,                 1f,                   HEX,     true",
        "0000001f,           1F,                   HEX,     true",
        "31,                 1f,                   HEX,     false",
        "31,                 1f,                   DECIMAL, true",
        "31,                 1F,                   DECIMAL, true",
        "31,                 0000001F,             DECIMAL, true",
        "31,                 000000000000001f,     DECIMAL, true",
        "0000000031,         31,                   DECIMAL, true",
        "31,                 0000000031,           DECIMAL, true",
        "1f,                 31,                   DECIMAL, false",
        "1f,                 31,                   AUTO,    true",
        "31,                 1f,                   AUTO,    true",
        "ffffffffffffffff,   18446744073709551615, AUTO,    true",
        "18446744073709551615, FFFFFFFFFFFFFFFF,   AUTO,    true",
        "c449ab9744f47b6af1879e49e75e4f40, c449ab9744f47b6af1879e49e75e4f40, AUTO, true",
        "123e4567-e89b-12d3-a456-426614174000, 123e4567-e89b-12d3-a456-426614174000, AUTO, true"
    })
    void the_id_of_the_response_is_among_the_candidates(String receipt, String response, IdMode mode, boolean fits) {
        assertThat(CarrierMessageIds.candidates(receipt, mode).contains(response))
                .isEqualTo(fits);
    }

    @Test
    void auto_reads_hex_before_decimal() {
        List<String> candidates = CarrierMessageIds.candidates("100", IdMode.AUTO);

        assertThat(candidates).startsWith("100", "256").contains("64");
    }

    @Property
    void the_id_itself_comes_first_and_none_comes_twice(@ForAll String id, @ForAll IdMode mode) {
        assertThat(CarrierMessageIds.candidates(id, mode)).startsWith(id).doesNotHaveDuplicates();
    }

    @Property
    void any_64_bit_id_is_found_across_bases(@ForAll long id) {
        String decimal = Long.toUnsignedString(id);
        String hex = Long.toHexString(id);

        assertThat(CarrierMessageIds.candidates(hex, IdMode.AUTO)).contains(decimal);
        assertThat(CarrierMessageIds.candidates(decimal, IdMode.AUTO)).contains(hex);
    }
}
