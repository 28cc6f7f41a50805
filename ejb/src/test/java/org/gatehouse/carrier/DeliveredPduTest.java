package org.gatehouse.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveredPduTest {
    private static final Instant ARRIVAL = Instant.parse("2026-11-22T07:31:00.123456789Z");

    @Property
    void what_was_encoded_is_decoded(
            @ForAll String source,
            @ForAll String destination,
            @ForAll @IntRange(max = 255) int esmClass,
            @ForAll @IntRange(max = 255) int dataCoding,
            @ForAll byte[] message,
            @ForAll @IntRange(max = 65_535) int tag,
            @ForAll byte[] value) {
        DeliveredPdu pdu = new DeliveredPdu(
                printable(source),
                printable(destination),
                esmClass,
                dataCoding,
                message,
                new TreeMap<>(Map.of(tag, value)),
                ARRIVAL);

        DeliveredPdu decoded = DeliveredPdu.decode(pdu.encode());

        assertThat(decoded.source()).isEqualTo(pdu.source());
        assertThat(decoded.destination()).isEqualTo(pdu.destination());
        assertThat(decoded.esmClass()).isEqualTo(esmClass);
        assertThat(decoded.dataCoding()).isEqualTo(dataCoding);
        assertThat(decoded.shortMessage()).isEqualTo(message);
        assertThat(decoded.tlvs().get(tag)).isEqualTo(value);
        assertThat(decoded.receivedAt()).isEqualTo(ARRIVAL);
        assertThat(decoded).isEqualTo(pdu).hasSameHashCodeAs(pdu);
    }

    /** Addresses are single octets. */
    private static String printable(String text) {
        return new String(text.getBytes(ISO_8859_1), ISO_8859_1);
    }

    /** What stands in inboxes today must stay readable. */
    @Test
    void the_stored_form_is_this() {
        DeliveredPdu pdu = new DeliveredPdu(
                "905",
                "LALE",
                4,
                0,
                new byte[] {'o', 'k'},
                new TreeMap<>(Map.of(0x0427, new byte[] {2})),
                Instant.ofEpochSecond(1, 2));

        assertThat(HexFormat.of().formatHex(pdu.encode()))
                .isEqualTo("01" + "0100000003393035" + "02000000044c414c45" + "030000000104" + "040000000100"
                        + "05000000026f6b" + "060000000c000000000000000100000002" + "0700000003042702");
    }

    @Test
    void fields_of_a_later_version_are_passed_over() {
        byte[] stored = Fixtures.aReceipt("id:1").encode();
        ByteArrayOutputStream later = new ByteArrayOutputStream();
        later.write(2);
        later.writeBytes(new byte[] {99, 0, 0, 0, 3, 1, 2, 3});
        later.write(stored, 1, stored.length - 1);

        assertThat(DeliveredPdu.decode(later.toByteArray())).isEqualTo(Fixtures.aReceipt("id:1"));
    }

    @Property
    void octets_that_were_never_encoded_give_a_clear_error_or_a_pdu(@ForAll byte[] octets) {
        try {
            assertThat(DeliveredPdu.decode(octets)).isNotNull();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("stored PDU");
        }
    }

    @Test
    void a_stored_form_that_was_cut_off_is_an_error() {
        byte[] stored = Fixtures.aReceipt("id:1").encode();

        assertThatThrownBy(() -> DeliveredPdu.decode(Arrays.copyOf(stored, stored.length - 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cut off");
    }

    @ParameterizedTest
    @CsvSource({
        "0x00, false",
        "0x04, true",
        "0x44, true",
        "0x20, true",
        "0x08, false",
        "0x10, false",
        "0x40, false",
        "0x05, true"
    })
    void esm_class_says_whether_it_is_a_receipt(String esmClass, boolean receipt) {
        assertThat(Fixtures.anInbound(Integer.decode(esmClass), 0, "id:1".getBytes(ISO_8859_1))
                        .looksLikeReceipt())
                .isEqualTo(receipt);
    }

    @Test
    void receipted_message_id_makes_a_receipt_whatever_esm_class_says() {
        DeliveredPdu pdu = new DeliveredPdu(
                "905321234567", "LALE", 0, 0, new byte[0], new TreeMap<>(Map.of(0x001E, new byte[] {'7', 0})), ARRIVAL);

        assertThat(pdu.looksLikeReceipt()).isTrue();
    }

    @Test
    void nothing_personal_shows_as_text() {
        assertThat(Fixtures.aReceipt("id:1").toString())
                .doesNotContain("905321234567")
                .doesNotContain("id:1");
    }
}
