package org.gatehouse.web.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.campaign.CampaignReport;
import org.gatehouse.campaign.CampaignReport.Bucket;
import org.gatehouse.campaign.CampaignState;
import org.gatehouse.campaign.HeldCampaign;
import org.gatehouse.campaign.HeldMessage;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.MessageId;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.web.api.OpenApiDocument;
import org.junit.jupiter.api.Test;

class CampaignJsonTest {

    private static final CampaignId ID = new CampaignId(new TenantId(7), 42);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void writes_the_report_of_the_contract_to_the_letter() {
        assertThat(CampaignJson.full(aReport(), Locale.ENGLISH))
                .hasToString("{\"id\":\"000000000000002a0000000000000007\",\"name\":\"Spring sale\","
                        + "\"category\":\"PROMOTIONAL\",\"sender\":\"LALE\",\"text\":\"Hello\",\"tag\":null,"
                        + "\"state\":\"SENT\",\"createdAt\":\"2026-11-22T12:00:00.000Z\",\"scheduleAt\":null,"
                        + "\"asOf\":\"2026-11-22T12:00:00.000Z\",\"finalPercent\":100,\"problem\":null,\"hold\":null,"
                        + "\"detailExpiredAt\":null,"
                        + "\"reasons\":{\"OPTED_OUT\":10,\"INVALID_NUMBER\":60,\"EXPIRED\":20},"
                        + "\"uploaded\":1000,\"recipients\":990,\"segments\":1010,"
                        + "\"buckets\":{\"INVALID\":4,\"DUPLICATE\":6,\"REFUSED\":10,\"SCHEDULED\":0,\"HELD\":0,"
                        + "\"QUEUED\":0,\"SUBMITTED\":0,\"UNKNOWN\":0,\"DELIVERED\":900,\"FAILED\":60,\"EXPIRED\":20,"
                        + "\"CANCELLED\":0},\"deliveredSegments\":920,"
                        + "\"credits\":{\"reserved\":0,\"captured\":1000,\"released\":0,\"refunded\":80,"
                        + "\"redebited\":0,\"net\":920}}");
    }

    @Test
    void leaves_the_reasons_out_of_a_list() {
        JsonObject listed = CampaignJson.listed(aReport(), Locale.ENGLISH);
        JsonObject full = CampaignJson.full(aReport(), Locale.ENGLISH);

        assertThat(listed).doesNotContainKey("reasons").hasSize(full.size() - 1);
        assertThat(full).containsAllEntriesOf(listed);
    }

    @Test
    void says_in_the_readers_language_why_a_campaign_was_refused() {
        CampaignReport refused = aReport(new CampaignReport.Problem("credit.short", List.of("1500", "2000")), null);

        assertThat(CampaignJson.full(refused, Locale.ENGLISH).getString("problem"))
                .isEqualTo("There is not enough credit: 1500 missing of 2000.");
        assertThat(CampaignJson.full(refused, Locale.JAPANESE).getString("problem"))
                .contains("1500")
                .contains("クレジット");
    }

    @Test
    void says_which_rule_holds_a_campaign_and_what_would_release_it() {
        CampaignReport held = aReport(null, new CampaignReport.Hold("no-opt-out", "It has no way out.", "Add one."));

        assertThat(CampaignJson.full(held, Locale.ENGLISH).getJsonObject("hold"))
                .hasToString(
                        "{\"rule\":\"no-opt-out\",\"explanation\":\"It has no way out.\",\"remedy\":\"Add one.\"}");
    }

    @Test
    void writes_what_the_published_description_says() {
        OpenApiDocument published = OpenApiDocument.read();
        JsonObject full = CampaignJson.full(aReport(), Locale.ENGLISH);

        assertThat(full.keySet()).isEqualTo(published.properties("Campaign"));
        assertThat(full.getJsonObject("buckets").keySet()).isEqualTo(published.properties("Buckets"));
        assertThat(full.getJsonObject("credits").keySet()).isEqualTo(published.properties("CampaignCredits"));
        assertThat(CampaignJson.listed(aReport(), Locale.ENGLISH).keySet())
                .isEqualTo(published.properties("CampaignSummary"));
        assertThat(CampaignJson.held(new HeldCampaign("lale", NOON, aReport()), Locale.ENGLISH)
                        .keySet())
                .isEqualTo(published.properties("HeldCampaign"));
        assertThat(CampaignJson.heldMessage(aHeldMessage()).keySet()).isEqualTo(published.properties("HeldMessage"));
    }

    private static HeldMessage aHeldMessage() {
        return new HeldMessage(
                new MessageId(ID, 1),
                1,
                "+905321234567",
                "Hello",
                "rule",
                "why",
                "what",
                List.of(new HeldMessage.Mark(0, 2)));
    }

    private static CampaignReport aReport() {
        return aReport(null, null);
    }

    private static CampaignReport aReport(
            CampaignReport.@org.jspecify.annotations.Nullable Problem problem,
            CampaignReport.@org.jspecify.annotations.Nullable Hold hold) {
        Map<Bucket, Long> buckets = new EnumMap<>(Map.of(
                Bucket.INVALID,
                4L,
                Bucket.DUPLICATE,
                6L,
                Bucket.REFUSED,
                10L,
                Bucket.DELIVERED,
                900L,
                Bucket.FAILED,
                60L,
                Bucket.EXPIRED,
                20L));
        return new CampaignReport(
                ID,
                "Spring sale",
                Category.PROMOTIONAL,
                "LALE",
                "Hello",
                null,
                CampaignState.SENT,
                NOON,
                null,
                NOON,
                100,
                problem,
                hold,
                1000,
                990,
                1010,
                buckets,
                Map.of(Reason.EXPIRED, 20L, Reason.OPTED_OUT, 10L, Reason.INVALID_NUMBER, 60L),
                920,
                new CampaignReport.Credits(0, 1000, 0, 80, 0),
                "ada",
                null);
    }
}
