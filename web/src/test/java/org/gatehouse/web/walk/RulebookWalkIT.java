package org.gatehouse.web.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.awaitFinal;
import static org.gatehouse.web.api.CampaignSteps.items;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.submitted;

import com.microsoft.playwright.Locator;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.web.api.CampaignSteps;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.Deadline;
import org.gatehouse.web.portal.Login;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A compliance officer who never saw a rule's text changes what the platform does with switched-off numbers, and what
 * one customer may say and when; tests it, runs it over past messages, has it approved by a colleague, sees it count
 * and takes it back.
 */
@Order(2)
@ResourceLock(RunningPortal.INTERCEPT_RULEBOOK)
class RulebookWalkIT {

    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final String PLATFORM = "platform";
    private static final int TTL = 2;
    private static final int SCOPE = 3;
    private static final int KEY = 4;

    /** @param seconds for which a switched-off number is let alone; short, since others send to such numbers, too */
    @ParameterizedTest
    @CsvSource({"en, 1, lottery", "tr, 2, piyango", "zh, 3, 彩票", "ja, 4, 宝くじ"})
    void rulesAreChangedTriedProvenApprovedAndTakenBack(String language, int seconds, String word) {
        Newcomer customer = Newcomer.of(PORTAL).withCredits();
        ApiClient api = customer.api();
        awaitFinal(api, submitted(api, text(word, 1)));
        try (Visit officer = Visit.of(PLATFORM, "COMPLIANCE", language);
                Visit colleague = colleague(language)) {
            changeTheTimeOfSwitchedOffNumbers(officer, colleague, seconds);
            JsonObject record = interceptOf(api);
            assertThat(record.getString("scope")).isEqualTo("LOCAL");
            assertThat(lasting(record)).isEqualTo(Duration.ofSeconds(seconds));
            takeBack(officer, PLATFORM, "intercept");
            assertThat(lasting(interceptOf(Newcomer.of(PORTAL).withCredits().api())))
                    .isZero();

            addACategoryOfKeywords(officer, colleague, customer.tenant(), word);
            Deadline.await(Duration.ofSeconds(10), () -> refused(api, word), refused -> refused);
            takeBack(officer, customer.tenant(), "content");
            Deadline.await(Duration.ofSeconds(10), () -> refused(api, word), refused -> !refused);

            closeTheEveningOfAHoliday(officer, colleague, customer.tenant());
            takeBack(officer, customer.tenant(), "frequency");
        }
    }

    private static Visit colleague(String language) {
        Login colleague = PORTAL.login("colleague@platform");
        return Visit.signedIn(PORTAL.url(), language, colleague.login(), colleague.password());
    }

    private static void changeTheTimeOfSwitchedOffNumbers(Visit officer, Visit colleague, int seconds) {
        DraftDesk desk = DraftDesk.open(officer, PLATFORM, "intercept");
        desk.goToTable("outcomes");
        Locator row = desk.row("powered-off");
        desk.setTime(row, TTL, seconds, "second");
        desk.choose(row, SCOPE, "LOCAL");
        desk.choose(row, KEY, "NUMBER");
        desk.acceptTheTestThatFails();
        officer.isSound();
        desk.backtest();
        officer.isSound();
        desk.submit("Switched-off numbers rest");
        desk.approveBy(colleague);
    }

    private static void addACategoryOfKeywords(Visit officer, Visit colleague, String tenant, String word) {
        DraftDesk desk = DraftDesk.open(officer, tenant, "content");
        desk.goToTable("keywords");
        desk.paste(List.of(
                List.of(word, "", "no", "", "gambling", "REFUSE", ""),
                List.of("jackpot", "", "no", "", "gambling", "REFUSE", "")));
        officer.isSound();
        desk.go("trial");
        desk.give("text", "Win the " + word + " today. Text STOP to 4242 to opt out. LALE");
        desk.ask();
        assertThat(desk.answerOfTheDraft()).contains("listed-keyword");
        assertThat(desk.answerOfTheDraft().lines()).as("it waits for nothing").doesNotContain("0");
        desk.keepAs("No gambling");
        assertThat(desk.backtest()).contains(tenant).contains("listed-keyword");
        desk.submit("No gambling for this customer");
        desk.approveBy(colleague);
    }

    private static void closeTheEveningOfAHoliday(Visit officer, Visit colleague, String tenant) {
        DraftDesk desk = DraftDesk.open(officer, tenant, "frequency");
        desk.goToTable("windows");
        desk.paste(List.of(
                List.of("holiday-evening", "Republic Day", "--10-29", "", "18", "24", "PROMOTIONAL", "", "REFUSE")));
        desk.go("trial");
        desk.give("localDate", "2026-10-29");
        desk.give("localHour", "20");
        desk.ask();
        assertThat(desk.answerOfTheDraft()).contains("holiday-evening");
        desk.keepAs("No advertising on the evening of the holiday");
        desk.backtest();
        desk.submit("The evening of the holiday is quiet");
        desk.approveBy(colleague);
    }

    /** One step back, with a reason; for a customer, to nothing of its own. */
    private static void takeBack(Visit officer, String layer, String book) {
        officer.open("/rulebook.xhtml?part=versions&layer=" + layer + "&book=" + book);
        officer.isSound();
        officer.fill("reason", "The walk is over");
        officer.pressAndConfirm("rollBackNow");
        officer.page.locator(".notice[role=status]").waitFor();
    }

    private static String text(String word, int last) {
        return json("TRANSACTIONAL", Newcomer.SENDER, "The " + word + " office is open", "", "+90532777010" + last);
    }

    private static boolean refused(ApiClient api, String word) {
        return awaitFinal(api, submitted(api, text(word, 2)))
                        .getJsonObject("buckets")
                        .getInt("REFUSED")
                == 1;
    }

    /** The record that a message to a switched-off number leaves; such numbers end in 009. */
    private static JsonObject interceptOf(ApiClient api) {
        String id = submitted(api, json("TRANSACTIONAL", Newcomer.SENDER, "Your parcel is here", "", "+905327770009"));
        JsonObject campaign = awaitFinal(api, id);
        assertThat(campaign.getJsonObject("buckets").getInt("FAILED")).isEqualTo(1);
        return Deadline.await(CampaignSteps.PATIENCE, () -> items(api.get("/intercepts")), found -> !found.isEmpty())
                .get(0);
    }

    private static Duration lasting(JsonObject record) {
        return Duration.between(Instant.parse(record.getString("from")), Instant.parse(record.getString("until")));
    }
}
