package org.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.PATIENCE;
import static org.gatehouse.web.api.CampaignSteps.awaitFinal;
import static org.gatehouse.web.api.CampaignSteps.awaitState;
import static org.gatehouse.web.api.CampaignSteps.items;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.newKey;
import static org.gatehouse.web.api.CampaignSteps.submitted;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.Deadline;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** The API from outside, as a customer's script uses it (api.md, section 2). */
class ApiContractIT {

    private final RunningPortal portal = RunningPortal.shared();
    private final ApiClient lale = portal.api("lale", "CUSTOMER");
    private final ApiClient compliance = portal.api("platform", "COMPLIANCE");

    @Test
    void a_campaign_ends_with_a_report_that_adds_up_and_tells_of_every_recipient() {
        String id = submitted(
                lale,
                json(
                        "TRANSACTIONAL",
                        "LALE",
                        "Hello",
                        "",
                        "+905321000100",
                        "+905321000001",
                        "abc",
                        "+90 532 100 01 00"));

        JsonObject campaign = awaitFinal(lale, id);

        assertThat(id).hasSizeGreaterThanOrEqualTo(16);
        assertThat(campaign.getString("state")).isEqualTo("COMPLETED");
        assertThat(campaign.getInt("uploaded")).isEqualTo(4);
        assertThat(campaign.getJsonObject("buckets").getInt("DELIVERED")).isEqualTo(1);
        assertThat(campaign.getJsonObject("buckets").getInt("FAILED")).isEqualTo(1);
        assertThat(campaign.getJsonObject("buckets").getInt("INVALID")).isEqualTo(1);
        assertThat(campaign.getJsonObject("buckets").getInt("DUPLICATE")).isEqualTo(1);
        assertThat(campaign.getJsonObject("reasons")).hasToString("{\"INVALID_NUMBER\":1}");
        assertThat(campaign.getJsonObject("credits"))
                .hasToString("{\"reserved\":0,\"captured\":2,\"released\":0,\"refunded\":1,\"redebited\":0,\"net\":1}");
        assertThat(campaign.keySet()).isEqualTo(OpenApiDocument.read().properties("Campaign"));

        JsonObject failed =
                items(lale.get("/campaigns/" + id + "/messages?state=FAILED")).get(0);
        assertThat(failed.keySet()).isEqualTo(OpenApiDocument.read().properties("Message"));
        assertThat(failed.getString("phone")).isEqualTo("+905321000001");
        assertThat(failed.getString("reason")).isEqualTo("INVALID_NUMBER");
        assertThat(failed.get("permanent")).isEqualTo(JsonValue.TRUE);
        assertThat(failed.getInt("row")).isEqualTo(2);

        List<JsonObject> rejected = items(lale.get("/campaigns/" + id + "/rejected"));
        assertThat(rejected).extracting(row -> row.getInt("row")).containsExactly(3, 4);
        assertThat(rejected).extracting(row -> row.getString("reason")).containsExactly("NOT_A_NUMBER", "DUPLICATE");
        assertThat(rejected.get(0).getString("raw")).isEqualTo("abc");
        assertThat(rejected.get(1).getInt("duplicateOf")).isEqualTo(1);
    }

    @Test
    void the_same_key_and_content_is_the_same_campaign_and_other_content_a_conflict() {
        String key = newKey();
        String json = json("TRANSACTIONAL", "LALE", "Once", "", "+905321000101");

        String first = lale.submit(key, json).json().getString("id");
        ApiClient.Answer again =
                lale.submit(key, json.replace("\"name\":\"Test\",", "").replace("{\"cat", "{\"name\":\"Test\",\"cat"));
        ApiClient.Answer other = lale.submit(key, json.replace("Once", "Twice"));

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json().getString("id")).isEqualTo(first);
        assertThat(again.header("Location")).endsWith("/api/v1/campaigns/" + first);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_key_belongs_to_its_tenant() {
        String key = newKey();
        String first = lale.submit(key, json("TRANSACTIONAL", "LALE", "Mine", "", "+905321000102"))
                .json()
                .getString("id");
        ApiClient.Answer other =
                portal.api("mavi", "CUSTOMER").submit(key, json("TRANSACTIONAL", "MAVI", "Mine", "", "+905321000102"));

        assertThat(other.status()).isEqualTo(202);
        assertThat(other.json().getString("id")).isNotEqualTo(first);
    }

    @Test
    void a_file_of_recipients_may_come_before_or_after_its_campaign() {
        String campaign =
                "{\"category\":\"TRANSACTIONAL\",\"sender\":\"LALE\",\"text\":\"Hello {{name}}\",\"tag\":\"upload\"}";
        String csv = "\ufeffname,phone\r\n\"Ada, Countess\",+905321000103\r\n=1+1,+905321000104\r\n";
        String key = newKey();

        String id =
                lale.upload(key, "campaign", campaign, "recipients", csv).json().getString("id");
        ApiClient.Answer swapped = lale.upload(key, "recipients", csv, "campaign", campaign);

        assertThat(swapped.json().getString("id")).isEqualTo(id);
        awaitFinal(lale, id);
        assertThat(items(lale.get("/campaigns/" + id + "/messages")))
                .extracting(message -> message.getString("text"))
                .containsExactly("Hello Ada, Countess", "Hello =1+1");
        assertThat(items(lale.get("/messages?tag=upload&phone=%2B905321000103")))
                .hasSize(1);
        assertThat(lale.get("/campaigns/" + id + "/messages", "Accept", "text/csv")
                        .body())
                .startsWith("id,campaignId,row,phone,text,")
                .contains(",+905321000103,\"Hello Ada, Countess\",")
                .hasLineCount(3);
    }

    @Test
    void a_scheduled_campaign_can_be_cancelled_and_gives_its_credit_back() {
        String at = Instant.now()
                .plus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String id = submitted(
                lale, json("TRANSACTIONAL", "LALE", "Later", "\"scheduleAt\":\"" + at + "\",", "+905321000105"));

        JsonObject scheduled = awaitState(lale, id, "SCHEDULED");
        assertThat(Instant.parse(scheduled.getString("scheduleAt"))).isEqualTo(Instant.parse(at));
        assertThat(scheduled.getInt("finalPercent")).isZero();
        assertThat(scheduled.getJsonObject("credits").getInt("reserved")).isEqualTo(1);

        assertThat(lale.post("/campaigns/" + id + "/cancel", "").status()).isEqualTo(200);
        JsonObject cancelled = awaitFinal(lale, id);
        assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");
        assertThat(cancelled.getJsonObject("buckets").getInt("CANCELLED")).isEqualTo(1);
        assertThat(cancelled.getJsonObject("credits").getInt("reserved")).isZero();
        assertThat(cancelled.getJsonObject("credits").getInt("released")).isEqualTo(1);
    }

    @Test
    void compliance_releases_one_held_message_and_refuses_another_with_a_comment() {
        String id = submitted(lale, json("PROMOTIONAL", "LALE", "Big sale", "", "+905321000106", "+905321000107"));
        JsonObject held = awaitState(lale, id, "HELD");
        assertThat(held.getJsonObject("hold").keySet()).containsExactlyInAnyOrder("rule", "explanation", "remedy");
        Deadline.await(PATIENCE, () -> items(compliance.get("/held?limit=1000")), listed -> listed.stream()
                .anyMatch(item -> item.getString("id").equals(id)));

        List<JsonObject> messages = items(lale.get("/campaigns/" + id + "/messages?state=HELD"));
        String review = "{\"comment\":\"%s\",\"messageIds\":[\"%s\"]}";
        ApiClient.Answer released = compliance.post(
                "/campaigns/" + id + "/release",
                review.formatted("Fine.", messages.get(0).getString("id")));
        ApiClient.Answer refused = compliance.post(
                "/campaigns/" + id + "/refuse",
                review.formatted("No way out.", messages.get(1).getString("id")));

        assertThat(released.status()).as(released.body()).isEqualTo(200);
        assertThat(refused.status()).as(refused.body()).isEqualTo(200);
        awaitFinal(lale, id);
        JsonObject message =
                items(lale.get("/campaigns/" + id + "/messages?state=REFUSED")).get(0);
        assertThat(message.getString("reason")).isEqualTo("CONTENT_NON_COMPLIANT");
        assertThat(message.getString("explanation")).endsWith("No way out.");
        assertThat(message.getJsonObject("rule").getString("rulebook")).isEqualTo("content");
        assertThat(items(lale.get("/campaigns/" + id + "/messages?state=DELIVERED")))
                .hasSize(1);
    }

    @Test
    void a_wish_for_no_more_messages_stops_them_until_it_is_taken_back() {
        ApiClient.Answer added = lale.post("/optouts", "{\"phone\":\"+905321000108\",\"evidence\":\"called\"}");
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.json().getString("scope")).isEqualTo("TENANT");
        assertThat(added.json().getString("source")).isEqualTo("API");

        String id = submitted(lale, json("TRANSACTIONAL", "LALE", "Hello", "", "+905321000108"));
        awaitFinal(lale, id);
        JsonObject refused = items(lale.get("/campaigns/" + id + "/messages")).get(0);
        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        assertThat(refused.getString("reason")).isEqualTo("OPTED_OUT");
        assertThat(refused.get("rule")).isNotEqualTo(JsonValue.NULL);
        assertThat(refused.getString("explanation")).isNotBlank();

        String optOut = added.json().getString("id");
        assertThat(lale.delete("/optouts/" + optOut).status()).isEqualTo(204);
        assertThat(lale.delete("/optouts/" + optOut).status()).isEqualTo(404);
    }

    @Test
    void a_reply_that_says_stop_is_listed_and_becomes_an_opt_out() {
        submitted(lale, json("TRANSACTIONAL", "LALE", "Hello", "", "+905321001019"));

        List<JsonObject> replies = Deadline.await(
                CampaignSteps.PATIENCE,
                () -> items(lale.get("/replies?phone=%2B905321001019")),
                list -> !list.isEmpty());

        assertThat(replies.get(0).getString("meaning")).isEqualTo("OPT_OUT");
        assertThat(replies.get(0).getString("from")).isEqualTo("+905321001019");
        JsonObject optOut = Deadline.await(
                        CampaignSteps.PATIENCE,
                        () -> items(lale.get("/optouts?phone=%2B905321001019")),
                        list -> !list.isEmpty())
                .get(0);
        assertThat(optOut.getString("source")).isEqualTo("REPLY");
        assertThat(optOut.getString("scope")).isEqualTo("TENANT");
    }

    @Test
    void an_intercept_is_listed_and_can_be_deleted_by_whom_it_came_from() {
        String id = submitted(lale, json("TRANSACTIONAL", "LALE", "Hello", "", "+905321002001"));
        awaitFinal(lale, id);

        JsonObject intercept = Deadline.await(
                        CampaignSteps.PATIENCE,
                        () -> items(lale.get("/intercepts?phone=%2B905321002001")),
                        list -> !list.isEmpty())
                .get(0);

        assertThat(intercept.getString("scope")).isEqualTo("GLOBAL");
        assertThat(intercept.getString("reason")).isEqualTo("INVALID_NUMBER");
        Instant from = Instant.parse(intercept.getString("from"));
        assertThat(Instant.parse(intercept.getString("until"))).isEqualTo(from.plus(30, ChronoUnit.DAYS));
        String path = "/intercepts/" + intercept.getString("id");
        assertThat(portal.api("mavi", "CUSTOMER").delete(path).status()).isEqualTo(404);
        assertThat(lale.delete(path).status()).isEqualTo(204);
        assertThat(lale.delete(path).status()).isEqualTo(404);
    }

    @Test
    void the_account_is_the_sum_of_its_entries() {
        awaitFinal(lale, submitted(lale, json("TRANSACTIONAL", "LALE", "Hello", "", "+905321000109")));

        JsonObject account = lale.get("/credits").json();

        assertThat(account.getInt("balance")).isEqualTo(account.getInt("reserved") + account.getInt("available"));
        assertThat(items(lale.get("/credits/entries?limit=1000"))).allSatisfy(entry -> assertThat(entry.keySet())
                .isEqualTo(OpenApiDocument.read().properties("Entry")));
    }

    @Test
    void a_list_goes_on_where_its_cursor_says() {
        for (int i = 0; i < 3; i++) {
            submitted(lale, json("TRANSACTIONAL", "LALE", "Page", "", "+905321000110"));
        }

        ApiClient.Answer first = lale.get("/campaigns?limit=2");
        ApiClient.Answer second =
                lale.get("/campaigns?limit=2&cursor=" + first.json().getString("next"));

        assertThat(items(first)).hasSize(2);
        assertThat(items(second)).isNotEmpty().doesNotContainAnyElementsOf(items(first));
        assertThat(items(first).get(0)).doesNotContainKey("reasons");
    }
}
