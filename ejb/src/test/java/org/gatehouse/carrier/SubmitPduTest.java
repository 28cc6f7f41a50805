package org.gatehouse.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.carrier.Fixtures.NONE;
import static org.gatehouse.carrier.Fixtures.aSegment;

import java.time.Duration;
import java.util.HexFormat;
import org.gatehouse.rules.text.Segment;
import org.gatehouse.rules.text.Segmentation;
import org.gatehouse.rules.text.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmitPduTest {
    private static final HexFormat HEX = HexFormat.of();

    /** submit_sm, sequence_number 0, then service_type. */
    private static String header(int length) {
        return "%08x".formatted(length) + "00000004" + "00000000" + "00000000" + "00";
    }

    private static final String FROM_LALE = "0500" + "4c414c4500";
    private static final String TO_MOBILE = "0101" + "39303533323132333435363700";
    private static final String ONE_DAY = "30303030303130303030303030303052" + "00";

    private static String hex(SubmitRequest request) {
        return HEX.formatHex(SubmitPdu.encode(request, DataCodings.USUAL));
    }

    @Test
    void gsm_7_from_an_alphanumeric_sender() {
        String expected = header(70)
                + FROM_LALE
                + TO_MOBILE
                + "00" // esm_class
                + "0000" // protocol_id, priority_flag
                + "00" // schedule_delivery_time
                + ONE_DAY
                + "01" // registered_delivery
                + "00" // replace_if_present_flag
                + "00" // data_coding
                + "00" // sm_default_msg_id
                + "05" + "48656c6c6f";

        assertThat(hex(aSegment("LALE", NONE, "Hello".getBytes(ISO_8859_1), Alphabet.GSM7)))
                .isEqualTo(expected);
    }

    @Test
    void ucs_2_part_with_a_header() {
        byte[] secondOfTwo = HEX.parseHex("050003c80202");
        String expected = header(75)
                + FROM_LALE
                + TO_MOBILE
                + "40" + "0000" + "00" + ONE_DAY + "01" + "00" + "08" + "00"
                + "0a" + "050003c80202" + "015e0131";

        assertThat(hex(aSegment("LALE", secondOfTwo, "Şı".getBytes(UTF_16BE), Alphabet.UCS2)))
                .isEqualTo(expected);
    }

    @Test
    void a_part_travels_as_its_text_was_cut() {
        String text = "Parcel ".repeat(30);
        Segment second =
                Segments.split(text, Segmentation.of(text), 0xC8, false).get(1);

        assertThat(hex(aSegment("LALE", second.userDataHeader(), second.userData(), Alphabet.GSM7)))
                .endsWith("3f" + "050003c80202"
                        + HEX.formatHex(" Parcel".repeat(8).getBytes(ISO_8859_1)) + "20");
    }

    @Test
    void gsm_7_with_the_turkish_single_shift() {
        byte[] turkish = HEX.parseHex("03240101");
        byte[] escapedDotlessI = {0x1B, 0x69};
        String expected = header(71)
                + FROM_LALE
                + TO_MOBILE
                + "40" + "0000" + "00" + ONE_DAY + "01" + "00" + "00" + "00"
                + "06" + "03240101" + "1b69";

        assertThat(hex(aSegment("LALE", turkish, escapedDotlessI, Alphabet.GSM7)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "LALE,          05, 00, 4c414c45",
        "A1,            05, 00, 4131",
        "4242,          03, 00, 34323432",
        "123456,        03, 00, 313233343536",
        "1234567,       01, 01, 31323334353637",
        "905321234567,  01, 01, 393035333231323334353637",
        "+905321234567, 01, 01, 393035333231323334353637",
        "+,             05, 00, 2b"
    })
    void the_type_of_number_follows_the_sender(String sender, String ton, String npi, String digits) {
        assertThat(hex(aSegment(sender, NONE, NONE, Alphabet.GSM7)).substring(34))
                .startsWith(ton + npi + digits + "00" + "0101");
    }

    @Test
    void data_codings_are_the_carriers() {
        DataCodings carriers = new DataCodings(1, 0x18);
        int dataCodingAt = 16 + 1 + 7 + 15 + 4 + 17 + 2;

        assertThat(SubmitPdu.encode(aSegment("LALE", NONE, NONE, Alphabet.GSM7), carriers)[dataCodingAt])
                .isEqualTo((byte) 1);
        assertThat(SubmitPdu.encode(aSegment("LALE", NONE, NONE, Alphabet.UCS2), carriers)[dataCodingAt])
                .isEqualTo((byte) 0x18);
    }

    @Test
    void no_receipt_is_asked_for_when_none_is_wanted() {
        SubmitRequest request =
                new SubmitRequest("LALE", "+905321234567", NONE, NONE, Alphabet.GSM7, Duration.ofDays(1), false);
        int registeredDeliveryAt = 16 + 1 + 7 + 15 + 4 + 17;

        assertThat(SubmitPdu.encode(request, DataCodings.USUAL)[registeredDeliveryAt])
                .isZero();
        assertThat(SubmitPdu.encode(Fixtures.aGsmSegment(), DataCodings.USUAL)[registeredDeliveryAt])
                .isEqualTo((byte) 1);
    }

    @ParameterizedTest
    @CsvSource({
        "PT1S,       000000000001000R",
        "PT59.9S,    000000000059000R",
        "PT10M,      000000001000000R",
        "PT24H,      000001000000000R",
        "PT72H,      000003000000000R",
        "PT26H3M4S,  000001020304000R",
        "P30D,       000030000000000R"
    })
    void validity_is_relative_time(Duration validity, String written) {
        assertThat(SubmitPdu.relativeTime(validity)).isEqualTo(written);
    }

    @Test
    void a_request_that_fits_no_pdu_is_refused_at_once() {
        assertThatThrownBy(() -> aSegment("LALE", NONE, new byte[255], Alphabet.GSM7))
                .hasMessageContaining("255 octets")
                .hasMessageContaining("254");
        assertThatThrownBy(() -> aSegment("LALE", new byte[6], new byte[249], Alphabet.GSM7))
                .hasMessageContaining("255 octets");
        assertThatThrownBy(() -> aSegment("", NONE, NONE, Alphabet.GSM7)).hasMessageContaining("sender");
        assertThatThrownBy(() -> aSegment("ÇIÇEK", NONE, NONE, Alphabet.GSM7)).hasMessageContaining("ASCII");
        assertThatThrownBy(() ->
                        new SubmitRequest("LALE", "905329876543", NONE, NONE, Alphabet.GSM7, Duration.ofDays(1), true))
                .hasMessageContaining("E.164")
                .hasMessageNotContaining("905329876543");
        assertThatThrownBy(() ->
                        new SubmitRequest("LALE", "+905321234567", NONE, NONE, Alphabet.GSM7, Duration.ZERO, true))
                .hasMessageContaining("validity");
    }

    @Test
    void nothing_personal_shows_in_a_request_as_text() {
        assertThat(Fixtures.aUcs2Segment("secret").toString())
                .doesNotContain("905321234567")
                .doesNotContain("secret");
    }
}
