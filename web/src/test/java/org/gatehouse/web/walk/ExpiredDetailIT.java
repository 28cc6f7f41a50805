package org.gatehouse.web.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.submitted;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gatehouse.web.api.CampaignSteps;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.Deadline;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** A campaign of which only the figures are left: API and page say so, and why (Y10, Y11). */
class ExpiredDetailIT {

    private static final Duration AGE = Duration.ofDays(31);
    /** The housekeeping runs every minute, for the first time a minute after the start. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final List<String> FIGURES = List.of(
            "name",
            "text",
            "state",
            "uploaded",
            "recipients",
            "segments",
            "buckets",
            "reasons",
            "credits",
            "deliveredSegments",
            "finalPercent");

    private final RunningPortal portal = RunningPortal.shared();
    private final ApiClient api = portal.api("fjord", "CUSTOMER");

    @Test
    void anOldCampaignKeepsItsFiguresAndExplainsWhyNothingElseIsLeft() throws SQLException {
        String id = submitted(
                api, json("TRANSACTIONAL", "FJORD", "Hello", "", "+905321170100", "+905321170004", "no number"));
        String scheduled = submitted(
                api,
                json("TRANSACTIONAL", "FJORD", "Later", "\"scheduleAt\":\"" + tomorrow() + "\",", "+905321170101"));
        JsonObject before = CampaignSteps.awaitFinal(api, id);
        CampaignSteps.awaitState(api, scheduled, "SCHEDULED");
        assertThat(before.get("detailExpiredAt")).isEqualTo(JsonValue.NULL);
        JsonObject messages = api.get("/campaigns/" + id + "/messages").json();
        assertThat(messages.getJsonArray("items")).hasSize(2);
        assertThat(messages.get("explanation")).isEqualTo(JsonValue.NULL);

        AgedCampaign aged = AgedCampaign.of(portal, id, AGE);
        AgedCampaign open = AgedCampaign.of(portal, scheduled, AGE);

        JsonObject after = Deadline.await(
                PATIENCE,
                () -> api.get("/campaigns/" + aged.id()).json(),
                report -> report.get("detailExpiredAt") != JsonValue.NULL);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(FIGURES)
                .allSatisfy(name -> assertThat(after.get(name)).as(name).isEqualTo(before.get(name)));
        assertThat(Deadline.await(PATIENCE, aged::rowsOfDetail, rows -> rows == 0))
                .isZero();

        String day = after.getString("detailExpiredAt").substring(0, 10);
        assertEmptyAndExplained("/campaigns/" + aged.id() + "/messages", day);
        assertEmptyAndExplained("/campaigns/" + aged.id() + "/rejected", day);
        ApiClient.Answer file = api.get("/campaigns/" + aged.id() + "/messages", "Accept", "text/csv");
        assertThat(file.body().lines()).hasSize(1);
        assertThat(file.header("Gatehouse-Detail-Expired-At")).startsWith(day);

        JsonArray kept = api.get("/campaigns/" + open.id() + "/messages").json().getJsonArray("items");
        assertThat(kept).as("one open message keeps its campaign").hasSize(1);
        thePageSaysIt(aged);
        assertThat(api.post("/campaigns/" + open.id() + "/cancel", "").status()).isEqualTo(200);
    }

    private void assertEmptyAndExplained(String path, String day) {
        for (String language : List.of("en", "tr", "zh", "ja")) {
            ApiClient.Answer answer = api.get(path, "Accept-Language", language);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().getJsonArray("items")).isEmpty();
            assertThat(answer.json().get("next")).isEqualTo(JsonValue.NULL);
            assertThat(answer.json().getString("explanation")).as(language).contains(day);
        }
        assertThat(api.get(path, "Accept-Language", "tr").json().getString("explanation"))
                .startsWith("Ayrıntılar");
    }

    private void thePageSaysIt(AgedCampaign aged) {
        try (Visit visit = Visit.of("fjord", "CUSTOMER", "en")) {
            visit.open("/campaign.xhtml?campaign=" + aged.id());
            visit.seesHeading("Detail has expired");
            assertThat(visit.page.locator("#figures .status.DELIVERED").first().isVisible())
                    .isTrue();
            assertThat(visit.page.locator("#messages-title").count()).isOne();
            assertThat(visit.page.locator("#messageList").count()).isZero();
            assertThat(visit.page.locator("#rejectedRows").count()).isZero();
            assertThat(visit.page.locator("#figures .buckets a").count()).isZero();
            visit.isSound();
        }
    }

    private static String tomorrow() {
        return Instant.now()
                .plus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
