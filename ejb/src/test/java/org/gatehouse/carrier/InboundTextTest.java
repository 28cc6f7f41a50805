package org.gatehouse.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.carrier.Fixtures.anInbound;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboundTextTest {
    private static String text(int esmClass, int dataCoding, String hex) {
        return InboundText.decode(anInbound(esmClass, dataCoding, HexFormat.of().parseHex(hex)))
                .text();
    }

    @Test
    void a_reply() {
        assertThat(InboundText.decode(anInbound(0, 0, "RET LALE".getBytes(ISO_8859_1))))
                .isEqualTo(new InboundText("+905321234567", "4242", "RET LALE"));
    }

    @ParameterizedTest(name = "data_coding {0}: {1} is {2}")
    @CsvSource({
        "0x00, 53544f50,         STOP",
        "0x01, 53544f50,         STOP",
        "0x00, 00021b65,         @$€",
        "0x00, 1b3c5e1b3e,       [Ü]",
        "0x00, 1b2f1b14,         '\\^'",
        "0x00, 1b41,             A",
        "0x00, 80ff,             \uFFFD\uFFFD",
        "0x03, 47fcc7,           GüÇ",
        "0x04, 41e9,             Aé",
        "0x06, bfc0d8,           ПРи",
        "0x08, 015e013100c7,     ŞıÇ",
        "0x08, d83ddc4d,         👍",
        "0x08, 015e01,           Ş\uFFFD",
        "0x10, 4100,             A@",
        "0x18, 015e,             Ş",
        "0xF1, 4100,             A@",
        "0xF5, 41e9,             Aé",
        "0x09, 41e9,             Aé"
    })
    void the_alphabet_follows_data_coding(String dataCoding, String hex, String text) {
        assertThat(text(0, Integer.decode(dataCoding), hex)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "050003c80201 53544f50,   0x00, STOP",
        "06080400c80201 015e,     0x08, Ş",
        "03240101 1b531b691b6741, 0x00, ŞığA",
        "03250101 1c071d40,       0x00, Şışİ",
        "03240101 1b65,           0x00, €",
        "0b0003c80201240101250101 1b531c, 0x00, ŞŞ",
        "ff 4142,                 0x00, ''",
        "00 4142,                 0x00, AB",
        "02240141,                0x00, A"
    })
    void a_user_data_header_is_taken_off_and_its_turkish_tables_used(String hex, String dataCoding, String text) {
        assertThat(text(0x40, Integer.decode(dataCoding), hex.replace(" ", ""))).isEqualTo(text);
    }

    @Test
    void message_payload_stands_for_a_long_message() {
        byte[] payload = "STOP".repeat(100).getBytes(UTF_16BE);
        DeliveredPdu pdu = new DeliveredPdu(
                "905321234567", "4242", 0, 8, new byte[0], new TreeMap<>(Map.of(0x0424, payload)), Instant.EPOCH);

        assertThat(InboundText.decode(pdu).text()).isEqualTo("STOP".repeat(100));
    }

    @Test
    void a_short_code_stays_as_it_is() {
        DeliveredPdu pdu = new DeliveredPdu("4321", "+4242", 0, 0, new byte[0], new TreeMap<>(), Instant.EPOCH);

        assertThat(InboundText.decode(pdu)).isEqualTo(new InboundText("4321", "+4242", ""));
    }

    @Property
    void any_octets_are_read_without_an_exception(
            @ForAll @IntRange(max = 255) int esmClass,
            @ForAll @IntRange(max = 255) int dataCoding,
            @ForAll byte[] octets) {
        assertThat(InboundText.decode(anInbound(esmClass, dataCoding, octets))
                        .text()
                        .length())
                .isLessThanOrEqualTo(octets.length);
    }
}
