package org.gatehouse.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.carrier.Fixtures.aReceipt;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptParserTest {
    private static final String USUAL = "id:0123456789 sub:001 dlvrd:001 submit date:2611220725 done date:2611220730"
            + " stat:DELIVRD err:000 text:Hello";

    private static Receipt parse(String text) {
        return parse(aReceipt(text));
    }

    private static Receipt parse(DeliveredPdu pdu) {
        return ReceiptParser.parse(pdu, ZoneOffset.UTC).orElseThrow();
    }

    @Test
    void the_form_of_the_standard() {
        assertThat(parse(USUAL))
                .isEqualTo(new Receipt(
                        "0123456789",
                        Status.DELIVERED,
                        "DELIVRD",
                        "000",
                        Instant.parse("2026-11-22T07:30:00Z"),
                        "+905321234567"));
    }

    /** Forms seen on real routes; the time is that of 22 November 2026, hours and minutes only. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            id:1 sub:001 dlvrd:001 submit date:261122072501 done date:261122073000 stat:DELIVRD err:000 text:|1|DELIVERED|DELIVRD|000|07:30
            id:1 submit date:20261122072501 done date:20261122073000 stat:DELIVRD err:000|1|DELIVERED|DELIVRD|000|07:30
            id:1 submit date:202611220725 done date:202611220730 stat:DELIVRD err:000|1|DELIVERED|DELIVRD|000|07:30
            id:1 done date:2026-11-22 07:30:00 stat:DELIVRD err:000|1|DELIVERED|DELIVRD|000|07:30
            id:1 done date:2026-11-22T07:30:00Z stat:DELIVRD err:000|1|DELIVERED|DELIVRD|000|07:30
            id:1 done date:26/11/22 07:30 stat:DELIVRD err:000|1|DELIVERED|DELIVRD|000|07:30
            id:1 done date:1795332600 stat:DELIVRD err:000|1|DELIVERED|DELIVRD|000|07:30
            id:1 submit date:NULL done date:NULL stat:UNDELIV err:001|1|FAILED|UNDELIV|001|-
            id:1 submit date: done date: stat:UNDELIV err:001|1|FAILED|UNDELIV|001|-
            id:1 done date:0000000000 stat:EXPIRED err:|1|EXPIRED|EXPIRED|''|-
            id:1 done date:9913322561 stat:EXPIRED err:NULL|1|EXPIRED|EXPIRED|''|-
            id:1 done date:0001010000 stat:DELIVRD err:000|1|DELIVERED|DELIVRD|000|-
            stat:DELIVRD err:000 id:1 done date:2611220730|1|DELIVERED|DELIVRD|000|07:30
            ID:1 SUB:001 DLVRD:001 SUBMIT DATE:2611220725 DONE DATE:2611220730 STAT:DELIVRD ERR:000 TEXT:HELLO|1|DELIVERED|DELIVRD|000|07:30
            Id:1 Done Date:2611220730 Stat:delivrd Err:000 Text:hello|1|DELIVERED|DELIVRD|000|07:30
            id: 1 sub: 001 dlvrd: 001 submit date: 2611220725 done date: 2611220730 stat: DELIVRD err: 000 text: Hello|1|DELIVERED|DELIVRD|000|07:30
            id:1 submit_date:2611220725 done_date:2611220730 stat:DELIVRD error:000|1|DELIVERED|DELIVRD|000|07:30
            id:1 donedate:2611220730 status:DELIVERED err:0|1|DELIVERED|DELIVERED|0|07:30
            id:1,sub:001,dlvrd:001,done date:2611220730,stat:DELIVRD,err:000,text:x|1|DELIVERED|DELIVRD|000|07:30
            id=1 done date=2611220730 stat=DELIVRD err=000|1|DELIVERED|DELIVRD|000|07:30
            id:1 stat:DELIVRD|1|DELIVERED|DELIVRD|''|-
            id:1|1|UNRECOGNISED|''|''|-
            id:1a2B3c4D stat:DELIVRD err:000|1a2B3c4D|DELIVERED|DELIVRD|000|-
            id:123e4567-e89b-12d3-a456-426614174000 stat:DELIVRD err:000|123e4567-e89b-12d3-a456-426614174000|DELIVERED|DELIVRD|000|-
            id:c449ab9744f47b6af1879e49e75e4f40 stat:REJECTD err:0x45|c449ab9744f47b6af1879e49e75e4f40|FAILED|REJECTD|0x45|-
            id:18446744073709551615 stat:DELETED err:254|18446744073709551615|FAILED|DELETED|254|-
            id:1 stat:FAILED err:69|1|FAILED|FAILED|69|-
            id:1 stat:SKIPPED err:000|1|FAILED|SKIPPED|000|-
            id:1 stat:UNDELIVERABLE err:27|1|FAILED|UNDELIVERABLE|27|-
            id:1 stat:ACCEPTD err:000|1|INTERMEDIATE|ACCEPTD|000|-
            id:1 stat:ENROUTE err:000|1|INTERMEDIATE|ENROUTE|000|-
            id:1 stat:BUFFRED err:000|1|INTERMEDIATE|BUFFRED|000|-
            id:1 stat:UNKNOWN err:000|1|UNRECOGNISED|UNKNOWN|000|-
            id:1 stat:GIBBERISH err:EC:31|1|UNRECOGNISED|GIBBERISH|EC:31|-
            id:1 stat:UNDELIV err:027 text:id:2 stat:DELIVRD err:000|1|FAILED|UNDELIV|027|-
            id:1 stat:UNDELIV text:err:027 done date:2611220730|1|FAILED|UNDELIV|''|-
            text:stat:DELIVRD err:0 hey id:1 stat:UNDELIV err:027|1|FAILED|UNDELIV|027|-
            msgid:1 stat:DELIVRD err:000|1|DELIVERED|DELIVRD|000|-
            Receipt id:1 paid:5 rapid:6 stat:DELIVRD err:000|1|DELIVERED|DELIVRD|000|-
            """)
    void the_wild(String text, String id, Status status, String stat, String err, String time) {
        Receipt receipt = parse(text);

        assertThat(receipt.carrierMessageId()).isEqualTo(id);
        assertThat(receipt.status()).isEqualTo(status);
        assertThat(receipt.stat()).isEqualTo(stat);
        assertThat(receipt.errorCode()).isEqualTo(err);
        assertThat(receipt.doneAt()).isEqualTo(time == null ? null : Instant.parse("2026-11-22T" + time + ":00Z"));
    }

    @Test
    void dates_are_of_the_carriers_zone() {
        Receipt receipt = ReceiptParser.parse(
                        aReceipt("id:1 done date:2611221030 stat:DELIVRD"), ZoneId.of("Europe/Istanbul"))
                .orElseThrow();

        assertThat(receipt.doneAt()).isEqualTo(Instant.parse("2026-11-22T07:30:00Z"));
    }

    @Test
    void tlvs_come_before_the_text() {
        Map<Integer, byte[]> tlvs = Map.of(
                0x001E, "abc\0".getBytes(ISO_8859_1),
                0x0427, new byte[] {5},
                0x0423, new byte[] {3, 0, 27});

        Receipt receipt = parse(aReceipt("id:999 stat:DELIVRD err:1", tlvs));

        assertThat(receipt.carrierMessageId()).isEqualTo("abc");
        assertThat(receipt.status()).isEqualTo(Status.FAILED);
        assertThat(receipt.stat()).isEqualTo("UNDELIV");
        assertThat(receipt.errorCode()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "0, SCHEDULED, INTERMEDIATE",
        "1, ENROUTE, INTERMEDIATE",
        "2, DELIVRD, DELIVERED",
        "3, EXPIRED, EXPIRED",
        "4, DELETED, FAILED",
        "5, UNDELIV, FAILED",
        "6, ACCEPTD, INTERMEDIATE",
        "7, UNKNOWN, UNRECOGNISED",
        "8, REJECTD, FAILED",
        "9, SKIPPED, FAILED",
        "77, '', UNRECOGNISED"
    })
    void tlvs_alone_are_enough(int state, String stat, Status status) {
        Map<Integer, byte[]> tlvs = Map.of(
                0x001E, "77".getBytes(ISO_8859_1),
                0x0427, new byte[] {(byte) state},
                0x0423, new byte[] {3, 1, 0});

        assertThat(parse(aReceipt("", tlvs))).isEqualTo(new Receipt("77", status, stat, "256", null, "+905321234567"));
    }

    @Test
    void a_word_that_agrees_with_its_tlv_is_kept() {
        assertThat(parse(aReceipt("id:1 stat:FAILED", Map.of(0x0427, new byte[] {5})))
                        .stat())
                .isEqualTo("FAILED");
    }

    @Test
    void a_state_no_table_has_leaves_the_word_to_the_text() {
        assertThat(parse(aReceipt("id:1 stat:DELIVRD", Map.of(0x0427, new byte[] {99})))
                        .status())
                .isEqualTo(Status.DELIVERED);
    }

    @Test
    void the_text_may_be_in_message_payload_or_in_ucs2() {
        assertThat(parse(aReceipt("", Map.of(0x0424, USUAL.getBytes(ISO_8859_1))))
                        .status())
                .isEqualTo(Status.DELIVERED);
        assertThat(parse(new DeliveredPdu(
                                "905321234567",
                                "LALE",
                                4,
                                8,
                                USUAL.getBytes(UTF_16BE),
                                new TreeMap<>(),
                                Instant.parse("2026-11-22T07:31:00Z")))
                        .carrierMessageId())
                .isEqualTo("0123456789");
    }

    @Test
    void an_intermediate_notification_is_never_final() {
        DeliveredPdu pdu = new DeliveredPdu(
                "905321234567", "LALE", 0x20, 0, USUAL.getBytes(ISO_8859_1), new TreeMap<>(), Instant.EPOCH);

        assertThat(parse(pdu).status()).isEqualTo(Status.INTERMEDIATE);
    }

    @ParameterizedTest
    @CsvSource({
        "905321234567, LALE, +905321234567",
        "+905321234567, 4242, +905321234567",
        "00905321234567, 4242, +905321234567",
        "LALE, 905321234567, +905321234567",
        "4242, 905321234567, +905321234567",
        "LALE, 4242, LALE"
    })
    void the_phone_is_the_recipients(String source, String destination, String phone) {
        DeliveredPdu pdu = new DeliveredPdu(
                source, destination, 4, 0, "id:1".getBytes(ISO_8859_1), new TreeMap<>(), Instant.EPOCH);

        assertThat(parse(pdu).phone()).isEqualTo(phone);
    }

    @Test
    void without_an_id_there_is_no_receipt() {
        assertThat(ReceiptParser.parse(aReceipt("stat:DELIVRD err:000"), ZoneOffset.UTC))
                .isEmpty();
        assertThat(ReceiptParser.parse(aReceipt("id: stat:DELIVRD"), ZoneOffset.UTC))
                .isEmpty();
        assertThat(ReceiptParser.parse(aReceipt(""), ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void a_person_cannot_write_a_receipt() {
        DeliveredPdu pdu = Fixtures.anInbound(0, 0, USUAL.getBytes(ISO_8859_1));

        assertThat(pdu.looksLikeReceipt()).isFalse();
        assertThat(ReceiptParser.parse(pdu, ZoneOffset.UTC)).isEmpty();
    }

    @Property
    void any_octets_are_read_without_an_exception(
            @ForAll byte[] message,
            @ForAll byte esmClass,
            @ForAll byte dataCoding,
            @ForAll byte[] tlv,
            @ForAll("tags") int tag) {
        DeliveredPdu pdu = new DeliveredPdu(
                "1", "2", esmClass & 0xFF, dataCoding & 0xFF, message, new TreeMap<>(Map.of(tag, tlv)), Instant.now());

        assertThat(ReceiptParser.parse(pdu, ZoneOffset.UTC))
                .matches(receipt -> pdu.looksLikeReceipt() || receipt.isEmpty());
    }

    @Provide
    Arbitrary<Integer> tags() {
        return Arbitraries.of(0x001E, 0x0423, 0x0424, 0x0427, 0x1400);
    }

    @Property
    void a_damaged_receipt_is_read_as_far_as_it_goes(
            @ForAll("positions") int at, @ForAll("positions") int cut, @ForAll char wrong) {
        String damaged = new StringBuilder(USUAL)
                .replace(at, Math.min(USUAL.length(), at + cut % 8), String.valueOf(wrong))
                .toString();

        assertThat(ReceiptParser.parse(aReceipt(damaged), ZoneOffset.UTC))
                .matches(receipt ->
                        receipt.isEmpty() || !receipt.get().carrierMessageId().isEmpty());
    }

    @Property
    void whatever_the_message_said_its_receipt_says_the_same(@ForAll String text) {
        assertThat(parse(USUAL + text)).isEqualTo(parse(USUAL));
        assertThat(parse(USUAL + " id:2 stat:UNDELIV err:001 done date:2611220731 " + text))
                .isEqualTo(parse(USUAL));
    }

    @Provide
    Arbitrary<Integer> positions() {
        return Arbitraries.integers().between(0, USUAL.length() - 1);
    }
}
