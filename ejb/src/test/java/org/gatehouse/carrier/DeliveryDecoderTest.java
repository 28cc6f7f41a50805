package org.gatehouse.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.Test;

class DeliveryDecoderTest {
    private static final Instant ARRIVAL = Instant.parse("2026-11-22T07:31:00Z");
    private static final int HEADER = 16;

    private static Optional<DeliveredPdu> decode(int commandId, byte[] body) {
        byte[] pdu = new byte[HEADER + body.length];
        System.arraycopy(body, 0, pdu, HEADER, body.length);
        return DeliveryDecoder.decode(commandId, pdu, ARRIVAL);
    }

    private static DeliveredPdu deliverSm(byte[] body) {
        return decode(SMPPConstant.CID_DELIVER_SM, body).orElseThrow();
    }

    @Test
    void a_receipt_by_deliver_sm() {
        String body = "00" // service_type
                + "0101" + "39303533323132333435363700" // source
                + "0500" + "4c414c4500" // destination
                + "04" + "0000" // esm_class, protocol_id, priority_flag
                + "00" + "00" // schedule_delivery_time, validity_period
                + "0000" // registered_delivery, replace_if_present_flag
                + "f0" + "00" // data_coding, sm_default_msg_id
                + "04" + "69643a37" // sm_length, short_message
                + "001e" + "0003" + "373100"
                + "0427" + "0001" + "02";

        assertThat(deliverSm(HexFormat.of().parseHex(body)))
                .isEqualTo(new DeliveredPdu(
                        "905321234567",
                        "LALE",
                        4,
                        0xF0,
                        "id:7".getBytes(ISO_8859_1),
                        new TreeMap<>(Map.of(0x001E, new byte[] {'7', '1', 0}, 0x0427, new byte[] {2})),
                        ARRIVAL));
    }

    @Test
    void a_message_by_data_sm() {
        String body = "00" // service_type
                + "0101" + "39303533323132333435363700" // source
                + "0300" + "3432343200" // destination
                + "00" + "00" + "08" // esm_class, registered_delivery, data_coding
                + "0424" + "0004" + "015e0131";

        DeliveredPdu pdu =
                decode(SMPPConstant.CID_DATA_SM, HexFormat.of().parseHex(body)).orElseThrow();

        assertThat(pdu.destination()).isEqualTo("4242");
        assertThat(pdu.dataCoding()).isEqualTo(8);
        assertThat(pdu.userData()).containsExactly(1, 0x5E, 1, 0x31);
    }

    @Test
    void a_message_that_is_cut_off_is_kept_as_far_as_it_goes() {
        byte[] body = Fixtures.deliverBody("905321234567", "LALE", 4, "id:1 stat:DELIVRD");

        assertThat(new String(deliverSm(Arrays.copyOf(body, body.length - 3)).shortMessage(), ISO_8859_1))
                .isEqualTo("id:1 stat:DELI");
    }

    @Test
    void a_tlv_that_is_cut_off_is_kept_as_far_as_it_goes() {
        byte[] body = Fixtures.deliverBody("905321234567", "LALE", 4, "");
        byte[] longer = Arrays.copyOf(body, body.length + 6);
        System.arraycopy(new byte[] {0, 0x1E, 0, 9, '4', '2'}, 0, longer, body.length, 6);

        assertThat(deliverSm(longer).tlvs().get(0x001E)).containsExactly('4', '2');
    }

    @Property
    void any_octets_are_decoded_or_refused_without_an_exception(@ForAll byte[] body, @ForAll boolean dataSm) {
        Optional<DeliveredPdu> pdu = decode(dataSm ? SMPPConstant.CID_DATA_SM : SMPPConstant.CID_DELIVER_SM, body);

        assertThat(pdu.isEmpty() || pdu.get().receivedAt().equals(ARRIVAL)).isTrue();
    }
}
