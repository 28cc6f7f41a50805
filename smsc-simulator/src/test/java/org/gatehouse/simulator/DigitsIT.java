package org.gatehouse.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.MessageState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every line of the table of digits, over a real connection. */
class DigitsIT {

    private static final String NUMBER = "905321234";
    private static final String MARKER = "905559999999";
    private static final byte RECEIPT = 0x04;

    private Simulator simulator;
    private Esme esme;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.defaults().withReceiptDelay(Duration.ofMillis(20)));
        esme = Esme.bind(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        esme.close();
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "001, UNDELIV, 001, 05, 030001",
        "002, UNDELIV, 009, 05, 030009",
        "003, UNDELIV, 013, 05, 03000d",
        "004, UNDELIV, 031, 05, 03001f",
        "005, UNDELIV, 200, 05, 0300c8",
        "006, REJECTD, 201, 08, 0300c9",
        "007, UNDELIV, 012, 05, 03000c",
        "008, UNDELIV, 008, 05, 030008",
        "009, UNDELIV, 027, 05, 03001b",
        "010, UNDELIV, 034, 05, 030022"
    })
    void failsWithItsCode(String digits, String stat, String err, String messageState, String networkError)
            throws IOException {
        String id = esme.submit(NUMBER + digits, "Hello");

        Receipt receipt = onlyReceipt();
        assertThat(receipt.id()).isEqualTo(id);
        assertThat(receipt.stat()).isEqualTo(stat);
        assertThat(receipt.err()).isEqualTo(err);
        assertThat(receipt.text()).containsEntry("dlvrd", "000").containsEntry("sub", "001");
        assertThat(receipt.messageState()).isEqualTo(messageState);
        assertThat(receipt.networkError()).isEqualTo(networkError);
        assertThat(receipt.receiptedMessageId()).isEqualTo(hexOfText(id) + "00");
    }

    @Test
    void refusesTheNumberOf011() throws IOException {
        assertThat(esme.statusOf(NUMBER + "011")).isEqualTo(0x0B);
        assertThat(esme.statusOf(NUMBER + "011")).isEqualTo(0x0B);
    }

    @ParameterizedTest
    @CsvSource({"012, 0x58", "013, 0x14"})
    void refusesOncePerNumberThenDelivers(String digits, String status) throws IOException {
        assertThat(esme.statusOf(NUMBER + digits)).isEqualTo(Integer.decode(status));
        assertThat(esme.statusOf(NUMBER + digits)).isZero();
        assertThat(esme.statusOf("905329999" + digits)).isEqualTo(Integer.decode(status));

        assertThat(onlyReceipt().stat()).isEqualTo("DELIVRD");
    }

    @Test
    void neverSendsAReceiptFor014() throws IOException {
        String silent = esme.submit(NUMBER + "014", "Hello");
        esme.submit(NUMBER + "999", "Hello");

        assertThat(delivered(1)).extracting(DeliverSm::getSourceAddr).containsExactly(NUMBER + "999");
        assertThat(esme.query(silent).getMessageState()).isEqualTo(MessageState.ENROUTE);
    }

    @Test
    void sendsTheReceiptBeforeTheResponseOf015() throws IOException {
        String id = esme.submit(NUMBER + "015", "Hello");

        List<DeliverSm> whenTheResponseCame = esme.delivered();
        assertThat(whenTheResponseCame).hasSize(1);
        assertThat(Receipt.of(whenTheResponseCame.get(0)).id()).isEqualTo(id);
        assertThat(onlyReceipt().stat()).isEqualTo("DELIVRD");
    }

    @Test
    void sendsTheReceiptOf016Twice() throws IOException {
        String id = esme.submit(NUMBER + "016", "Hello");

        List<Receipt> receipts = receipts(2);
        assertThat(receipts).extracting(Receipt::id).containsExactly(id, id);
        assertThat(receipts).extracting(Receipt::stat).containsExactly("DELIVRD", "DELIVRD");
    }

    @Test
    void sendsAnIntermediateReceiptFirstFor017() throws IOException {
        esme.submit(NUMBER + "017", "Hello");

        List<Receipt> receipts = receipts(2);
        assertThat(receipts).extracting(Receipt::stat).containsExactly("ACCEPTD", "DELIVRD");
        assertThat(receipts).extracting(Receipt::messageState).containsExactly("01", "02");
    }

    @Test
    void writesTheIdOf018InDecimalInTheResponseAndInHexInTheReceiptWithoutTlvs() throws IOException {
        String id = esme.submit(NUMBER + "018", "Hello");

        Receipt receipt = onlyReceipt();
        assertThat(new BigInteger(receipt.id(), 16)).isEqualTo(new BigInteger(id, 10));
        assertThat(receipt.stat()).isEqualTo("DELIVRD");
        assertThat(receipt.receiptedMessageId() + receipt.messageState() + receipt.networkError())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"019, STOP", "020, RET LALE", "021, thank you"})
    void repliesBeforeTheReceipt(String digits, String reply) throws IOException {
        esme.submit(NUMBER + digits, "Hello");

        List<DeliverSm> delivered = delivered(2);
        assertThat(new String(delivered.get(0).getShortMessage(), US_ASCII)).isEqualTo(reply);
        assertThat(delivered.get(0).getEsmClass()).isZero();
        assertThat(delivered.get(0).getSourceAddr()).isEqualTo(NUMBER + digits);
        assertThat(delivered.get(0).getDestAddress()).isEqualTo("4242");
        assertThat(Receipt.of(delivered.get(1)).stat()).isEqualTo("DELIVRD");
    }

    @Test
    void repliesOnceToAMessageOfSeveralParts() throws IOException {
        esme.submitPart(NUMBER + "019", 7, 3, 1, "one");
        esme.submitPart(NUMBER + "019", 7, 3, 2, "two");
        esme.submitPart(NUMBER + "019", 7, 3, 3, "three");

        List<DeliverSm> delivered = esme.awaitDelivered(4);
        assertThat(delivered).extracting(DeliverSm::getEsmClass).containsExactly((byte) 0, RECEIPT, RECEIPT, RECEIPT);
        assertThat(esme.query(esme.submit(NUMBER + "014", "later")).getMessageState())
                .isEqualTo(MessageState.ENROUTE);
        assertThat(esme.delivered()).hasSize(4);
    }

    @Test
    void expiresAndHalfASecondLaterDelivers022() throws IOException {
        long start = System.nanoTime();
        String id = esme.submit(NUMBER + "022", "Hello");

        List<Receipt> receipts = receipts(2);
        assertThat(receipts).extracting(Receipt::stat).containsExactly("EXPIRED", "DELIVRD");
        assertThat(receipts).extracting(Receipt::id).containsExactly(id, id);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(20 + 500));
    }

    @Test
    void failsOnlyTheLastPartOf023() throws IOException {
        List<String> ids = submitThreeParts(NUMBER + "023");

        List<Receipt> receipts = receipts(3);
        assertThat(receipts).extracting(Receipt::id).containsExactlyElementsOf(ids);
        assertThat(receipts).extracting(Receipt::stat).containsExactly("DELIVRD", "DELIVRD", "UNDELIV");
        assertThat(receipts).extracting(Receipt::err).containsExactly("000", "000", "001");
    }

    @Test
    void fails023WithOnePart() throws IOException {
        esme.submit(NUMBER + "023", "Hello");

        Receipt receipt = onlyReceipt();
        assertThat(receipt.stat()).isEqualTo("UNDELIV");
        assertThat(receipt.err()).isEqualTo("001");
    }

    @Test
    void sendsTheReceiptsOf024InReverseOrder() throws IOException {
        List<String> ids = submitThreeParts(NUMBER + "024");

        List<Receipt> receipts = receipts(3);
        assertThat(receipts).extracting(Receipt::id).containsExactly(ids.get(2), ids.get(1), ids.get(0));
        assertThat(receipts).extracting(Receipt::stat).containsOnly("DELIVRD");
    }

    @Test
    void delivers024WithOnePart() throws IOException {
        esme.submit(NUMBER + "024", "Hello");

        assertThat(onlyReceipt().stat()).isEqualTo("DELIVRD");
    }

    @Test
    void collectsPartsWithA16BitReference() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String header : List.of("06080412340201", "06080412340202")) {
            ids.add(esme.submit(
                    NUMBER + "024", 0x40, 0, HexFormat.of().parseHex(header + "414243"), Esme.WITH_RECEIPT));
        }

        assertThat(receipts(2)).extracting(Receipt::id).containsExactly(ids.get(1), ids.get(0));
    }

    @Test
    void deliversAnyOtherNumber() throws IOException {
        String id = esme.submit(NUMBER + "567", "Hello, this text is longer");

        DeliverSm pdu = delivered(1).get(0);
        assertThat(pdu.getEsmClass()).isEqualTo(RECEIPT);
        assertThat(pdu.getSourceAddr()).isEqualTo(NUMBER + "567");
        assertThat(pdu.getDestAddress()).isEqualTo("LALE");
        Receipt receipt = Receipt.of(pdu);
        assertThat(receipt.id()).isEqualTo(id);
        assertThat(receipt.text())
                .containsEntry("stat", "DELIVRD")
                .containsEntry("err", "000")
                .containsEntry("dlvrd", "001")
                .containsEntry("text", "Hello, this text is ");
        assertThat(receipt.messageState()).isEqualTo("02");
        assertThat(receipt.networkError()).isEqualTo("030000");
    }

    @Test
    void sendsNoReceiptThatWasNotAskedFor() throws IOException {
        byte[] text = "Hello".getBytes(US_ASCII);
        String id = esme.submit(NUMBER + "999", 0, 0, text, Esme.WITHOUT_RECEIPT);
        esme.submit(NUMBER + "998", 0, 0, text, Esme.WITH_RECEIPT);

        assertThat(delivered(1)).extracting(DeliverSm::getSourceAddr).containsExactly(NUMBER + "998");
        assertThat(esme.query(id).getMessageState()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void answersQuerySm() throws IOException {
        String id = esme.submit(NUMBER + "005", "Hello");
        receipts(1);

        assertThat(esme.query(id).getMessageState()).isEqualTo(MessageState.UNDELIVERABLE);
        assertThat(esme.query(id).getErrorCode()).isEqualTo((byte) 200);
        assertThat(esme.query(id).getFinalDate()).matches("\\d{13}00\\+");
        assertThatThrownBy(() -> esme.query("12345"))
                .isInstanceOfSatisfying(Esme.Refused.class, refused -> assertThat(refused.commandStatus())
                        .isEqualTo(0x67));
    }

    private List<String> submitThreeParts(String to) throws IOException {
        List<String> ids = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            ids.add(esme.submitPart(to, 200, 3, number, "part " + number));
        }
        return ids;
    }

    private List<Receipt> receipts(int count) throws IOException {
        return delivered(count).stream().map(Receipt::of).toList();
    }

    /** Exactly so many deliver_sm: a receipt of a later message comes right after them. */
    private List<DeliverSm> delivered(int count) throws IOException {
        esme.awaitDelivered(count);
        esme.submit(MARKER, "marker");
        List<DeliverSm> delivered = Eventually.value(esme::delivered, seen -> seen.stream()
                .anyMatch(pdu -> pdu.getSourceAddr().equals(MARKER)));
        assertThat(delivered)
                .hasSize(count + 1)
                .last()
                .extracting(DeliverSm::getSourceAddr)
                .isEqualTo(MARKER);
        return delivered.subList(0, count);
    }

    private Receipt onlyReceipt() throws IOException {
        return receipts(1).get(0);
    }

    private static String hexOfText(String text) {
        return HexFormat.of().formatHex(text.getBytes(US_ASCII));
    }
}
