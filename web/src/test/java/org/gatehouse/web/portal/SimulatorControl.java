package org.gatehouse.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;

/** The control port of a simulator (smsc-simulator/README.md): what the carrier saw, and what it shall do. */
public final class SimulatorControl {

    private final ApiClient http;

    private SimulatorControl(ApiClient http) {
        this.http = http;
    }

    public static SimulatorControl at(int port) {
        return new SimulatorControl(ApiClient.withoutKey(URI.create("http://127.0.0.1:" + port)));
    }

    /** The totals since the last reset. */
    public JsonObject submits() {
        return answer(http.get("/submits"));
    }

    /** The submit_sm to one number in E.164, and the distinct parts of them that were accepted. */
    public JsonObject submitsTo(String phone) {
        return answer(http.get("/submits?to=" + phone.replace("+", "")));
    }

    /** How many messages the carrier has taken. */
    public int accepted() {
        return submits().getInt("accepted");
    }

    /** How many destinations got an identical part more than once. */
    public int duplicates() {
        return answer(http.get("/duplicates")).getInt("count");
    }

    /** Forgets what it counted and was told; connections stay. */
    public void reset() {
        tell("/reset");
    }

    /** Cuts all connections. @return how many */
    public int drop() {
        return tell("/drop").getInt("dropped");
    }

    /** Answers and sends nothing for some time. */
    public void stall(int milliseconds) {
        tell("/stall?ms=" + milliseconds);
    }

    /** Answers what comes faster with 0x58; 0 takes everything. */
    public void throttle(int perSecond) {
        tell("/throttle?perSecond=" + perSecond);
    }

    /** What happens to the submits to one number in E.164, as a JSON array of steps. */
    public void script(String phone, String steps) {
        answer(http.post("/script", "{\"to\":\"%s\",\"steps\":%s}".formatted(phone.replace("+", ""), steps)));
    }

    private JsonObject tell(String path) {
        return answer(http.post(path, ""));
    }

    private static JsonObject answer(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
