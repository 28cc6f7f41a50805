package org.gatehouse.web.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.items;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.submitted;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.web.api.CampaignSteps;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.Deadline;
import org.gatehouse.web.portal.RunningPortal;
import org.gatehouse.web.portal.SimulatorControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every line of the simulator's table (api.md, section 3): state, reason, credit, intercept record, reply and opt-out.
 */
@Order(30)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(value = RunningPortal.INTERCEPT_RULEBOOK, mode = ResourceAccessMode.READ)
class DigitsIT {

    private static final String ONE_PART = "+905335550";
    private static final String TWO_PARTS = "+905335551";
    private static final int VALIDITY_SECONDS = 40;
    private static final Duration PATIENCE =
            Duration.ofSeconds(VALIDITY_SECONDS).plus(CampaignSteps.PATIENCE);
    private static final int LAST_DIGITS = 24;

    private final RunningPortal portal = RunningPortal.shared();
    private final ApiClient lale = portal.api("lale", "CUSTOMER");
    private final SimulatorControl carrier = portal.simulator();
    private JsonObject single = JsonValue.EMPTY_JSON_OBJECT;
    private JsonObject multi = JsonValue.EMPTY_JSON_OBJECT;

    @BeforeAll
    void sendToEveryLine() {
        String validity = "\"validitySeconds\":" + VALIDITY_SECONDS + ",";
        String[] all = IntStream.rangeClosed(1, LAST_DIGITS)
                .mapToObj(digits -> ONE_PART + "%03d".formatted(digits))
                .toArray(String[]::new);
        String one = submitted(lale, json("TRANSACTIONAL", "LALE", "Your code is 4711", validity, all));
        String two = submitted(
                lale,
                json(
                        "TRANSACTIONAL",
                        "LALE",
                        "Parcel ".repeat(30),
                        validity,
                        TWO_PARTS + "023",
                        TWO_PARTS + "024",
                        TWO_PARTS + "100"));
        multi = Flow.await(lale, two, PATIENCE, Flow::isFinal);
        single = Flow.await(lale, one, PATIENCE, Flow::isFinal);
    }

    private JsonObject only(String prefix, String digits) {
        List<JsonObject> found = items(lale.get("/messages?phone=%2B" + (prefix + digits).substring(1)));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "001, INVALID_NUMBER,      true,  001,        1, GLOBAL, P30D",
        "002, SUSPENDED,           false, 009,        1, GLOBAL, PT1H",
        "003, BLACKLISTED,         false, 013,        1, LOCAL,  PT1H",
        "004, BUSY,                false, 031,        1, NONE,   PT0S",
        "005, NO_ANSWER,           false, 200,        1, NONE,   PT0S",
        "006, CONTENT_INTERCEPTED, false, 201,        1, LOCAL,  PT1H",
        "007, DEVICE_FAULT,        false, 012,        1, GLOBAL, PT1H",
        "008, OUT_OF_COVERAGE,     false, 008,        1, GLOBAL, PT1H",
        "009, POWERED_OFF,         false, 027,        1, NONE,   PT0S",
        "010, OTHER_FAILURE,       false, 034,        1, NONE,   PT0S",
        "011, INVALID_NUMBER,      true,  0x0000000B, 0, GLOBAL, P30D",
        "023, INVALID_NUMBER,      true,  001,        1, GLOBAL, P30D"
    })
    void a_failure_has_its_reason_its_refund_and_its_intercept_record(
            String digits, String reason, boolean permanent, String code, int refunded, String scope, Duration ttl) {
        JsonObject failed = only(ONE_PART, digits);

        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("reason")).isEqualTo(reason);
        assertThat(failed.get("permanent")).isEqualTo(permanent ? JsonValue.TRUE : JsonValue.NULL);
        assertThat(failed.getString("carrierCode")).isEqualTo(code);
        assertThat(failed.getInt("refunded")).isEqualTo(refunded);
        List<JsonObject> records = intercepts(digits);
        assertThat(records).hasSize(1);
        JsonObject intercept = records.get(0);
        assertThat(intercept.getString("reason")).isEqualTo(reason);
        assertThat(intercept.getString("carrierCode")).isEqualTo(code);
        assertThat(intercept.getString("scope")).isEqualTo(scope);
        assertThat(intercept.getString("campaignId")).isEqualTo(single.getString("id"));
        assertThat(Duration.between(Flow.time(intercept, "from"), Flow.time(intercept, "until")))
                .isEqualTo(ttl);
    }

    @ParameterizedTest
    @ValueSource(strings = {"012", "013", "015", "016", "017", "018", "019", "020", "021", "024"})
    void what_arrives_in_the_end_is_delivered_and_charged_once(String digits) {
        JsonObject delivered = only(ONE_PART, digits);

        assertThat(delivered.getString("state")).isEqualTo("DELIVERED");
        assertThat(delivered.get("reason")).isEqualTo(JsonValue.NULL);
        assertThat(delivered.getInt("credits")).isEqualTo(1);
        assertThat(delivered.getInt("refunded")).isZero();
        assertThat(intercepts(digits)).isEmpty();
        assertThat(carrier.submitsTo(ONE_PART + digits).getInt("parts")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"012, 0x00000058", "013, 0x00000014"})
    void a_busy_carrier_is_asked_again(String digits, String code) {
        assertThat(carrier.submitsTo(ONE_PART + digits).getInt("submits")).isEqualTo(2);
        assertThat(only(ONE_PART, digits).getJsonArray("log").getValuesAs(JsonObject.class))
                .anySatisfy(event -> {
                    assertThat(event.getString("event")).isEqualTo("RETRY");
                    assertThat(event.getString("detail")).isEqualTo(code);
                });
    }

    @Test
    void without_a_receipt_it_expires_at_validity_and_is_refunded() {
        JsonObject expired = only(ONE_PART, "014");

        assertThat(expired.getString("state")).isEqualTo("EXPIRED");
        assertThat(expired.getString("reason")).isEqualTo("EXPIRED");
        assertThat(expired.get("permanent")).isEqualTo(JsonValue.NULL);
        assertThat(expired.getInt("refunded")).isEqualTo(1);
        assertThat(intercepts("014")).isEmpty();
        assertThat(Duration.between(Flow.time(expired, "submittedAt"), Flow.time(expired, "updatedAt")))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(VALIDITY_SECONDS));
    }

    @Test
    void a_late_delivery_corrects_the_state_and_leaves_the_credit_refunded() {
        JsonObject corrected = only(ONE_PART, "022");

        assertThat(corrected.getString("state")).isEqualTo("DELIVERED");
        assertThat(corrected.get("reason")).isEqualTo(JsonValue.NULL);
        assertThat(corrected.getInt("refunded")).isEqualTo(1);
        assertThat(corrected.getJsonArray("log").getValuesAs(JsonObject.class))
                .extracting(event -> event.getString("event") + " " + event.getString("detail"))
                .contains("LATE_RESULT EXPIRED > DELIVERED", "CORRECTED DELIVERED");
    }

    @ParameterizedTest
    @CsvSource({"019, STOP, OPT_OUT, TENANT", "020, RET LALE, OPT_OUT, BRAND", "021, thank you, OTHER, ''"})
    void a_reply_is_listed_and_what_means_stop_becomes_an_opt_out(
            String digits, String text, String meaning, String scope) {
        String phone = ONE_PART + digits;
        JsonObject reply = Deadline.await(
                        CampaignSteps.PATIENCE,
                        () -> items(lale.get("/replies?phone=%2B" + phone.substring(1))),
                        replies -> !replies.isEmpty())
                .get(0);

        assertThat(reply.getString("text")).isEqualTo(text);
        assertThat(reply.getString("meaning")).isEqualTo(meaning);
        assertThat(reply.getString("from")).isEqualTo(phone);
        assertThat(reply.getString("to")).isEqualTo("4242");
        assertThat(reply.getString("campaignId")).isEqualTo(single.getString("id"));
        assertThat(items(lale.get("/optouts?phone=%2B" + phone.substring(1))))
                .extracting(optOut -> optOut.getString("scope") + " by " + optOut.getString("source"))
                .isEqualTo(scope.isEmpty() ? List.of() : List.of(scope + " by REPLY"));
    }

    @Test
    void the_report_of_single_parts_adds_up() {
        assertThat(Flow.bucket(single, "FAILED")).isEqualTo(12);
        assertThat(Flow.bucket(single, "EXPIRED")).isEqualTo(1);
        assertThat(Flow.bucket(single, "DELIVERED")).isEqualTo(11);
        assertThat(single.getJsonObject("reasons").getInt("INVALID_NUMBER")).isEqualTo(3);
        assertThat(single.getInt("deliveredSegments")).isEqualTo(11);
        assertThat(single.getJsonObject("credits"))
                .hasToString(
                        "{\"reserved\":0,\"captured\":23,\"released\":1,\"refunded\":13,\"redebited\":0,\"net\":10}");
    }

    @Test
    void of_several_parts_the_failed_one_is_refunded() {
        JsonObject failed = only(TWO_PARTS, "023");
        JsonObject reversed = only(TWO_PARTS, "024");

        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("reason")).isEqualTo("INVALID_NUMBER");
        assertThat(failed.getInt("segments")).isEqualTo(2);
        assertThat(failed.getInt("refunded")).isEqualTo(1);
        assertThat(reversed.getString("state")).isEqualTo("DELIVERED");
        assertThat(reversed.getInt("refunded")).isZero();
        assertThat(carrier.submitsTo(TWO_PARTS + "024").getInt("parts")).isEqualTo(2);
        assertThat(multi.getInt("segments")).isEqualTo(6);
        assertThat(multi.getInt("deliveredSegments")).isEqualTo(5);
        assertThat(multi.getJsonObject("credits"))
                .hasToString("{\"reserved\":0,\"captured\":6,\"released\":0,\"refunded\":1,\"redebited\":0,\"net\":5}");
    }

    @Test
    void the_ledger_says_the_same_and_every_refund_names_its_rule() {
        List<JsonObject> entries = Stream.of(single, multi)
                .flatMap(campaign -> Flow.pages(lale, "/credits/entries?limit=1000").stream()
                        .filter(entry -> Flow.text(entry, "campaignId").equals(campaign.getString("id"))))
                .toList();

        assertThat(sum(entries, "RESERVE")).isEqualTo(LAST_DIGITS + 6);
        assertThat(sum(entries, "CAPTURE")).isEqualTo(29);
        assertThat(sum(entries, "RELEASE")).isEqualTo(1);
        assertThat(sum(entries, "REFUND")).isEqualTo(14);
        assertThat(entries)
                .filteredOn(entry -> entry.getString("kind").equals("REFUND"))
                .allSatisfy(entry -> assertThat(Flow.text(entry, "rule")).startsWith("refund/"));
    }

    private static int sum(List<JsonObject> entries, String kind) {
        return entries.stream()
                .filter(entry -> entry.getString("kind").equals(kind))
                .mapToInt(entry -> entry.getInt("amount"))
                .sum();
    }

    private List<JsonObject> intercepts(String digits) {
        return items(lale.get("/intercepts?phone=%2B" + (ONE_PART + digits).substring(1)));
    }
}
