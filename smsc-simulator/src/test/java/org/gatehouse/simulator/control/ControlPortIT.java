package org.gatehouse.simulator.control;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.gatehouse.simulator.ControlPort;
import org.gatehouse.simulator.Esme;
import org.gatehouse.simulator.Eventually;
import org.gatehouse.simulator.Receipt;
import org.gatehouse.simulator.Simulator;
import org.gatehouse.simulator.SimulatorOptions;
import org.jsmpp.bean.DeliverSm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlPortIT {

    private static final String ADA = "905321111999";
    private static final String CEM = "905322222999";

    private Simulator simulator;
    private Esme esme;
    private ControlPort control;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.defaults().withReceiptDelay(Duration.ZERO));
        esme = Esme.bind(simulator);
        control = ControlPort.of(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        esme.close();
        simulator.close();
    }

    @Test
    void countsSubmitsInAllAndPerDestination() throws IOException {
        esme.submit(ADA, "Hello");
        esme.submit(ADA, "Hello");
        esme.submit(ADA, "Goodbye");
        esme.submit(CEM, "Hello");
        esme.statusOf("905323333011");
        esme.awaitDelivered(4);

        assertThat(control.get("/submits?to=" + ADA).toString())
                .isEqualTo("{\"to\":\"" + ADA + "\",\"submits\":3,\"parts\":2}");
        assertThat(control.get("/submits?to=905329999999").getInt("submits")).isZero();
        JsonObject totals = Eventually.value(() -> control.get("/submits"), t -> t.getInt("acknowledged") == 4);
        assertThat(totals.getInt("submits")).isEqualTo(5);
        assertThat(totals.getInt("accepted")).isEqualTo(4);
        assertThat(totals.getInt("refused")).isEqualTo(1);
        assertThat(totals.getInt("receipts")).isEqualTo(4);
        assertThat(totals.getInt("acknowledged")).isEqualTo(4);
        assertThat(totals.getInt("destinations")).isEqualTo(3);
        assertThat(totals.getInt("maxPerDestination")).isEqualTo(3);
    }

    @Test
    void listsDestinationsThatGotAnIdenticalPartTwice() throws IOException {
        esme.submitPart(CEM, 1, 2, 1, "same");
        esme.submitPart(CEM, 1, 2, 2, "same");
        esme.statusOf("905321111012");
        esme.statusOf("905321111012");
        assertThat(control.get("/duplicates").getInt("count")).isZero();

        esme.submitPart(CEM, 2, 2, 2, "same");

        JsonObject duplicates = control.get("/duplicates");
        assertThat(duplicates.getInt("count")).isEqualTo(1);
        assertThat(duplicates.getJsonArray("destinations").getValuesAs(JsonString::getString))
                .containsExactly(CEM);
    }

    @Test
    void showsTheLastTextsDecoded() throws IOException {
        esme.submit(ADA, "Hello {x}");
        esme.submit(ADA, 0, 8, "Şifre 😀".getBytes(UTF_16BE), Esme.WITH_RECEIPT);
        esme.submit(ADA, 0x40, 0, HexFormat.of().parseHex("0324010153691b53"), Esme.WITHOUT_RECEIPT);

        List<JsonObject> messages =
                control.get("/messages?to=" + ADA).getJsonArray("messages").getValuesAs(JsonObject.class);
        assertThat(messages).extracting(m -> m.getString("text")).containsExactly("Hello äxñ", "Şifre 😀", "SiŞ");
        assertThat(messages).extracting(m -> m.getInt("dcs")).containsExactly(0, 8, 0);
        assertThat(messages).extracting(m -> m.getInt("esm")).containsExactly(0, 0, 0x40);
        assertThat(messages).extracting(m -> m.getString("sender")).containsOnly("LALE");
        assertThat(messages.get(2).getString("hex")).isEqualTo("0324010153691b53");
    }

    @Test
    void keepsTheLastHundredTextsOfADestination() throws IOException {
        for (int i = 1; i <= 101; i++) {
            esme.submit(ADA, "text " + i);
        }

        assertThat(control.get("/messages?to=" + ADA).getJsonArray("messages").getValuesAs(JsonObject.class))
                .hasSize(100)
                .extracting(m -> m.getString("text"))
                .startsWith("text 2")
                .endsWith("text 101");
    }

    @Test
    void tellsTheStateOfAMessageByDecimalAndByHexId() throws IOException {
        String id = esme.submit("905321111004", "Hello");
        esme.awaitDelivered(1);

        JsonObject state = control.get("/query?id=" + id);
        assertThat(state.getString("state")).isEqualTo("UNDELIV");
        assertThat(state.getString("err")).isEqualTo("031");
        assertThat(state.getBoolean("final")).isTrue();
        String hex = Long.toHexString(Long.parseUnsignedLong(id));
        assertThat(control.get("/query?id=" + hex)).isEqualTo(state);
        assertThat(control.ask("GET", "/query?id=1", "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"I said {stop} for 5 €, 0", "Durdurun ş, 8"})
    void injectsAnInboundMessageInTheAlphabetItNeeds(String text, int dataCoding) {
        control.post("/inbound", "{\"from\":\"" + ADA + "\",\"to\":\"4242\",\"text\":\"" + text + "\"}");

        DeliverSm pdu = esme.awaitDelivered(1).get(0);
        assertThat(pdu.getSourceAddr()).isEqualTo(ADA);
        assertThat(pdu.getDestAddress()).isEqualTo("4242");
        assertThat(pdu.getDataCoding()).isEqualTo((byte) dataCoding);
        assertThat(pdu.getEsmClass()).isZero();
        byte[] expected = dataCoding == 8
                ? text.getBytes(UTF_16BE)
                : "I said \u001b(stop\u001b) for 5 \u001be".getBytes(US_ASCII);
        assertThat(pdu.getShortMessage()).isEqualTo(expected);
    }

    @Test
    void injectsALongMessageInSegments() {
        String text = "a".repeat(200);
        assertThat(control.post("/inbound", "{\"from\":\"" + ADA + "\",\"text\":\"" + text + "\"}")
                        .getInt("segments"))
                .isEqualTo(2);

        assertThat(esme.awaitDelivered(2)).extracting(DeliverSm::getEsmClass).containsExactly((byte) 0x40, (byte) 0x40);
    }

    @Test
    void followsAScriptForAnExactDestination() throws IOException {
        control.post("/script", """
                {"to": "%s", "steps": [{"status": "0x58"}, {"status": "0x08"},
                 {"receipt": "EXPIRED", "err": "077", "delayMs": 0}, {"receipt": "DELIVRD", "delayMs": 30}]}""".formatted(ADA));

        assertThat(esme.statusOf(ADA)).isEqualTo(0x58);
        assertThat(esme.statusOf(ADA)).isEqualTo(0x08);
        assertThat(esme.statusOf(ADA)).isZero();
        List<DeliverSm> delivered = esme.awaitDelivered(2);
        assertThat(delivered).extracting(pdu -> Receipt.of(pdu).stat()).containsExactly("EXPIRED", "DELIVRD");
        assertThat(Receipt.of(delivered.get(0)).err()).isEqualTo("077");
        assertThat(esme.statusOf(ADA)).as("the last answer stays").isZero();
        assertThat(esme.awaitDelivered(4)).hasSize(4);

        control.post("/script", "{\"to\": \"" + ADA + "\", \"steps\": []}");
        esme.submit(ADA, "Hello");
        assertThat(Receipt.of(esme.awaitDelivered(5).get(4)).stat()).isEqualTo("DELIVRD");
    }

    @Test
    void throttlesAboveARate() throws IOException {
        control.post("/throttle?perSecond=5");
        int accepted = 0;
        int refused = 0;
        long start = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            int status = esme.statusOf(ADA);
            assertThat(status).isIn(0, 0x58);
            accepted += status == 0 ? 1 : 0;
            refused += status == 0 ? 0 : 1;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(accepted).isBetween(5, 5 + (int) Math.ceil(5 * seconds));
        assertThat(control.get("/submits").getInt("refused")).isEqualTo(refused);

        control.post("/throttle?perSecond=0");
        for (int i = 0; i < 20; i++) {
            assertThat(esme.statusOf(ADA)).isZero();
        }
    }

    @Test
    void answersNothingWhileItStalls() throws IOException {
        long start = System.nanoTime();
        control.post("/stall?ms=400");
        control.post("/inbound", "{\"from\":\"" + ADA + "\",\"text\":\"hello\"}");

        esme.submit(ADA, "Hello");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(esme.awaitDelivered(2)).hasSize(2);
    }

    @Test
    void changesTheReceiptDelay() throws IOException {
        control.post("/receipt-delay?ms=300");
        long start = System.nanoTime();
        esme.submit(ADA, "Hello");

        assertThat(esme.awaitDelivered(1)).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void forgetsEverythingOnReset() throws IOException {
        esme.submit(ADA, "Hello");
        esme.statusOf("905321111012");
        control.post("/script", "{\"to\": \"" + CEM + "\", \"steps\": [{\"status\": \"0x0B\"}]}");
        control.post("/receipt-delay?ms=60000");
        esme.submit(ADA, "its receipt never comes");

        control.post("/reset");

        assertThat(control.get("/submits").getInt("submits")).isZero();
        assertThat(control.get("/submits").getInt("scheduled")).isZero();
        assertThat(control.get("/messages?to=" + ADA).getJsonArray("messages")).isEmpty();
        assertThat(esme.statusOf(CEM)).isZero();
        assertThat(esme.statusOf("905321111012")).isEqualTo(0x58);
        assertThat(esme.awaitDelivered(2)).extracting(DeliverSm::getSourceAddr).containsExactly(ADA, CEM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/nowhere||404",
                "GET|/drop||404",
                "POST|/stall||400",
                "POST|/stall?ms=-1||400",
                "POST|/stall?ms=soon||400",
                "POST|/inbound|{\"from\": |400",
                "POST|/inbound|{\"from\": \"90\"}|400",
                "POST|/script|{\"to\": \"90\", \"steps\": [{\"receipt\": \"LOST\"}]}|400",
                "POST|/script|{\"to\": \"90\", \"steps\": [{}]}|400",
                "POST|/script|{\"to\": \"90\"}|400",
                "POST|/script|[1]|400"
            })
    void saysWhatIsWrongWithARequest(String method, String path, String body, int status) {
        ControlPort.Answer answer = control.ask(method, path, body == null ? "" : body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().getString("error")).isNotBlank();
    }
}
