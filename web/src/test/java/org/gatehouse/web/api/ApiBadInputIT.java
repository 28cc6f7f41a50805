package org.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.awaitFinal;
import static org.gatehouse.web.api.CampaignSteps.awaitState;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.newKey;
import static org.gatehouse.web.api.CampaignSteps.submitted;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input, from outside: a clear problem each, and nothing half done. */
class ApiBadInputIT {

    private static final int AT_ONCE = 40;
    private static final String PHONE = "+905321003100";

    private final RunningPortal portal = RunningPortal.shared();
    private final ApiClient mavi = portal.api("mavi", "CUSTOMER");

    @Test
    void without_a_known_key_there_is_a_challenge_and_never_a_session() {
        for (String key : List.of("", "nope")) {
            ApiClient.Answer answer = portal.api(key).get("/campaigns");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
        assertThat(mavi.get("/campaigns").header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mavi, VIEWER, POST, /campaigns",
        "mavi, CUSTOMER, GET, /held",
        "mavi, CUSTOMER, GET, /tenants",
        "mavi, CUSTOMER, POST, /campaigns/x/release",
        "anadolu, RESELLER, POST, /campaigns",
        "platform, COMPLIANCE, GET, /campaigns",
        "platform, OPERATOR, POST, /campaigns/x/refuse",
    })
    void a_role_that_may_not_is_told_so_before_anything_is_read(
            String tenant, String role, String method, String path) {
        ApiClient api = portal.api(tenant, role);

        assertThat((method.equals("GET") ? api.get(path) : api.post(path, "{")).status())
                .isEqualTo(403);
    }

    @Test
    void what_is_anothers_is_answered_exactly_as_what_does_not_exist_whatever_the_shape_of_its_id() {
        String foreign =
                submitted(portal.api("fjord", "CUSTOMER"), json("TRANSACTIONAL", "FJORD", "Hei", "", "+4741000100"));
        String absent = "f" + foreign.substring(1);
        List<String> ids = List.of(foreign, absent, "1", "null", "%20", "a;b=c", "%F0%9F%98%80", "x".repeat(500));

        for (String rest : List.of("", "/messages", "/rejected")) {
            assertThat(ids.stream()
                            .map(id -> mavi.get("/campaigns/" + id + rest))
                            .map(a -> a.status() + a.body()))
                    .hasSize(ids.size())
                    .containsOnly(404 + mavi.get("/campaigns/" + absent).body());
        }
        assertThat(ids.stream()
                        .map(id -> mavi.post("/campaigns/" + id + "/cancel", "").status()))
                .containsOnly(404);
        assertThat(ids.stream().map(id -> mavi.delete("/intercepts/" + id).status()))
                .containsOnly(404);
        assertThat(ids.stream().map(id -> mavi.delete("/optouts/" + id).status()))
                .containsOnly(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1}}", "{\"text\":\"\u0001\"}", "{\"text\":NaN}"})
    void a_body_that_is_no_json_is_400(String body) {
        assertThat(mavi.submit(newKey(), body).status()).isEqualTo(400);
    }

    @Test
    void a_body_that_is_no_multipart_is_400_and_another_media_type_415() {
        byte[] garbage = "garbage".getBytes(StandardCharsets.UTF_8);

        assertThat(mavi.post("/campaigns", "multipart/form-data; boundary=x", garbage)
                        .status())
                .isEqualTo(400);
        assertThat(mavi.post("/campaigns", "text/plain", garbage).status()).isEqualTo(415);
        assertThat(mavi.get("/campaigns", "Accept", "image/png").status()).isEqualTo(406);
    }

    static Stream<Arguments> wrongFields() {
        String later = Instant.now().plus(400, ChronoUnit.DAYS).toString();
        return Stream.of(
                Arguments.of("text", body("\"text\":\"\"")),
                Arguments.of("text", body("\"text\":\" \\n\u00a0\"")),
                Arguments.of("text", body("\"text\":\"\\ud800\"")),
                Arguments.of("text", body("\"text\":\"a\\u0000b\"")),
                Arguments.of("text", body("\"text\":\"a\\tb\"")),
                Arguments.of("text", body("\"text\":\"Hello {{name\"")),
                Arguments.of("text", body("\"text\":\"" + "x".repeat(1531) + "\"")),
                Arguments.of("text", body("\"text\":7")),
                Arguments.of("sender", body("\"sender\":\"NOBODY\"")),
                Arguments.of("sender", body("\"sender\":\"TWELVELETTER\"")),
                Arguments.of("sender", body("\"sender\":\"漢字\"")),
                Arguments.of("category", body("\"category\":\"SPAM\"")),
                Arguments.of("scheduleAt", body("\"scheduleAt\":\"2020-01-01T00:00:00Z\"")),
                Arguments.of("scheduleAt", body("\"scheduleAt\":\"" + later + "\"")),
                Arguments.of("scheduleAt", body("\"scheduleAt\":\"soon\"")),
                Arguments.of("validitySeconds", body("\"validitySeconds\":9")),
                Arguments.of("validitySeconds", body("\"validitySeconds\":259201")),
                Arguments.of("validitySeconds", body("\"validitySeconds\":99999999999999999999")),
                Arguments.of("recipients", body("\"recipients\":[]")),
                Arguments.of("listIds", body("\"listIds\":[\"a\"]")),
                Arguments.of("trackLinks", body("\"trackLinks\":true")),
                Arguments.of("appendOptOut", body("\"appendOptOut\":\"yes\"")),
                Arguments.of("nmae", body("\"nmae\":\"x\"")));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void a_field_that_cannot_be_accepted_is_named_and_the_key_stays_unused(String field, String body) {
        String key = newKey();

        ApiClient.Answer answer = mavi.submit(key, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.fields()).containsExactly(field);
        assertThat(mavi.submit(key, body("\"tag\":null")).status()).isEqualTo(202);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_whoever_finds_it() {
        assertThat(mavi.submit(
                                "a\tb",
                                "{\"category\":\"SPAM\",\"sender\":\"NOBODY\",\"text\":\"\",\"scheduleAt\":\"soon\","
                                        + "\"validitySeconds\":9,\"recipients\":[]}")
                        .fields())
                .containsExactlyInAnyOrder(
                        "category", "scheduleAt", "recipients", "text", "sender", "validitySeconds", "Idempotency-Key");
        assertThat(mavi.upload(
                                newKey(),
                                "campaign",
                                "{\"category\":\"SPAM\",\"sender\":\"MAVI\",\"text\":\"\"}",
                                "recipients",
                                "name\nAda\n")
                        .fields())
                .containsExactlyInAnyOrder("category", "text", "phone");
        assertThat(mavi.upload(newKey(), "campaign", "{\"category\":\"PROMOTIONAL\",\"sender\":\"MAVI\",\"text\":\"\"}")
                        .fields())
                .containsExactlyInAnyOrder("recipients", "text");
    }

    @Test
    void plain_text_beside_a_message_holds_no_control_character() {
        assertThat(mavi.post("/optouts", "{\"phone\":\"x\",\"evidence\":\"a\\u0000\"}")
                        .fields())
                .containsExactly("phone", "evidence");
        assertThat(portal.api("platform", "OPERATOR")
                        .post("/tenants/mavi/credits", "{\"amount\":1,\"reference\":\"a\\u0001b\"}")
                        .fields())
                .containsExactly("reference");
    }

    @Test
    void a_landline_is_called_one() {
        assertThat(mavi.post("/optouts", "{\"phone\":\"+902122511122\"}").body())
                .contains("cannot receive SMS");
    }

    @Test
    void a_missing_key_is_named() {
        assertThat(mavi.post("/campaigns", body("\"tag\":null")).fields()).containsExactly("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=x", "cursor=garbage", "cursor=%00%F0"})
    void a_parameter_of_a_list_that_cannot_be_read_is_named(String query) {
        String name = query.substring(0, query.indexOf('='));
        for (String list :
                List.of("/campaigns", "/messages", "/credits/entries", "/intercepts", "/optouts", "/replies")) {
            ApiClient.Answer answer = mavi.get(list + "?" + query);

            assertThat(answer.status()).as(list).isEqualTo(422);
            assertThat(answer.fields()).as(list).containsExactly(name);
        }
    }

    @Test
    void a_parameter_that_is_unknown_or_there_twice_is_named() {
        assertThat(mavi.get("/campaigns?limti=5").status()).isEqualTo(422);
        assertThat(mavi.get("/campaigns?limti=5").fields()).containsExactly("limti");
        assertThat(mavi.get("/messages?state=HELD&state=SENT").fields()).containsExactly("state");
        assertThat(mavi.post("/campaigns/x/cancel?sure=yes", "").fields()).containsExactly("sure");
        assertThat(portal.api("anadolu", "RESELLER")
                        .get("/rulebooks?limit=1000")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_cursor_of_another_list_is_none_of_this_one() {
        String id = submitted(mavi, json("TRANSACTIONAL", "MAVI", "Hi", "", "abc", "abd"));
        awaitFinal(mavi, id);
        String rejected = "/campaigns/" + id + "/rejected";
        String own = mavi.get(rejected + "?limit=1").json().getString("next");

        assertThat(mavi.get(rejected + "?cursor=" + own).json().getJsonArray("items"))
                .hasSize(1);
        for (String foreign : List.of("1", "123456789012345678", "1-1")) {
            assertThat(mavi.get(rejected + "?cursor=" + foreign).fields()).containsExactly("cursor");
        }
        assertThat(mavi.get("/campaigns/" + id + "/messages?cursor=1-1").fields())
                .containsExactly("cursor");
    }

    @Test
    void options_answers_with_the_methods_of_an_address() {
        ApiClient.Answer answer = mavi.options("/campaigns");

        assertThat(answer.status()).isIn(200, 204);
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void a_body_in_another_charset_is_415_and_utf_8_is_named() {
        byte[] body = body("\"tag\":null").getBytes(StandardCharsets.UTF_8);

        ApiClient.Answer answer =
                mavi.post("/campaigns", "application/json;charset=ISO-8859-9", body, "Idempotency-Key", newKey());

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().getString("detail")).contains("UTF-8");
        assertThat(mavi.post("/campaigns", "application/json; charset=utf-8", body, "Idempotency-Key", newKey())
                        .status())
                .isEqualTo(202);
    }

    @Test
    void a_long_value_is_quoted_in_part() {
        assertThat(mavi.submit(newKey(), body("\"sender\":\"" + "x".repeat(500) + "\""))
                        .body())
                .contains("x".repeat(80) + "…")
                .doesNotContain("x".repeat(81));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=X", "reason=X", "category=X", "from=X", "to=2026-01-01"})
    void a_filter_that_cannot_be_read_is_named(String query) {
        assertThat(mavi.get("/messages?" + query).fields()).containsExactly(query.substring(0, query.indexOf('=')));
    }

    @Test
    void problems_speak_the_readers_language() {
        assertThat(mavi.get("/campaigns?limit=0", "Accept-Language", "ja")
                        .json()
                        .getString("title"))
                .isEqualTo("受け付けられない項目があります");
        assertThat(mavi.get("/campaigns?limit=0", "Accept-Language", "tr-TR,en;q=0.5")
                        .json()
                        .getString("title"))
                .isEqualTo("Bazı alanlar kabul edilemiyor");
    }

    @Test
    void too_much_is_413() {
        String recipients = "{\"phone\":\"1\"},".repeat(100_000) + "{\"phone\":\"1\"}";

        assertThat(mavi.submit(newKey(), body("\"recipients\":[" + recipients + "]"))
                        .status())
                .isEqualTo(413);
        assertThat(mavi.submit(newKey(), "{\"text\":\"" + "x".repeat(17 << 20) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"name\\n+905321003101|phone", "''|recipients", "a,a,phone\\n1,2,+905321003101|recipients"})
    void a_file_without_a_usable_header_is_refused_at_once(String csv, String field) {
        ApiClient.Answer answer = mavi.upload(
                newKey(),
                "campaign",
                "{\"category\":\"TRANSACTIONAL\",\"sender\":\"MAVI\",\"text\":\"Hi\"}",
                "recipients",
                csv.replace("\\n", "\n"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.fields()).containsExactly(field);
    }

    @Test
    void a_fault_found_while_rows_are_read_ends_the_campaign_with_nothing_stored() {
        String id = mavi.upload(
                        newKey(),
                        "campaign",
                        "{\"category\":\"TRANSACTIONAL\",\"sender\":\"MAVI\",\"text\":\"Hi\"}",
                        "recipients",
                        "phone\n+905321003102\n+90532\u00001003103\n")
                .json()
                .getString("id");

        JsonObject refused = awaitState(mavi, id, "REFUSED");

        assertThat(refused.getString("problem")).isEqualTo("Row 3 holds a NUL character.");
        assertThat(refused.getInt("uploaded")).isZero();
        assertThat(refused.getJsonObject("credits").getInt("reserved")).isZero();
    }

    @Test
    void more_requests_than_a_key_may_make_are_turned_away_for_a_while() {
        ApiClient viewer = portal.api("fjord", "VIEWER");

        ApiClient.Answer refused = IntStream.range(0, 2000 / AT_ONCE)
                .mapToObj(i -> atOnce(() -> viewer.get("/credits")))
                .flatMap(List::stream)
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    }

    /** One after the other would be too slow for the limit on a busy machine. */
    private static List<ApiClient.Answer> atOnce(Supplier<ApiClient.Answer> request) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            return Stream.generate(() -> CompletableFuture.supplyAsync(request, threads))
                    .limit(AT_ONCE)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    /** A good body with one field put in the place of its own, or added. */
    private static String body(String field) {
        String name = field.substring(1, field.indexOf('"', 1));
        return Stream.of(
                        "\"category\":\"TRANSACTIONAL\"",
                        "\"sender\":\"MAVI\"",
                        "\"text\":\"Hi\"",
                        "\"recipients\":[{\"phone\":\"" + PHONE + "\"}]")
                .filter(good -> !good.startsWith("\"" + name + "\""))
                .reduce("{" + field, (all, good) -> all + "," + good)
                .concat("}");
    }
}
