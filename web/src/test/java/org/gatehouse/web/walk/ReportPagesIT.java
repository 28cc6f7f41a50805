package org.gatehouse.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.reseller.NewTenant;
import org.gatehouse.web.api.json.JsonRecord;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows when a campaign is sent: once only, withdrawn, read by whom it concerns. */
class ReportPagesIT {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    @Test
    void theSameFormSentAgainIsTheSameCampaign() {
        try (Visit author = Visit.of("lale", "CUSTOMER", "en")) {
            fillIn(author, "+905321119941");
            Request sent = author.page.waitForRequest(
                    request -> request.method().equals("POST") && request.isNavigationRequest(),
                    () -> author.press("send"));
            author.page.waitForURL("**/campaign.xhtml?campaign=*");
            APIResponse again = author.page
                    .request()
                    .post(
                            sent.url(),
                            RequestOptions.create()
                                    .setHeader("Content-Type", sent.headerValue("Content-Type"))
                                    .setData(sent.postDataBuffer()));
            assertThat(again.url()).isEqualTo(author.page.url());
        }
    }

    @Test
    void aScheduleIsMeantInTheTenantsZone() {
        LocalDateTime at = LocalDateTime.now(ISTANBUL)
                .plusDays(3)
                .withHour(9)
                .withMinute(30)
                .truncatedTo(ChronoUnit.MINUTES);
        try (Visit author = Visit.of("lale", "CUSTOMER", "en")) {
            fillIn(author, "+905321119944");
            author.says("#schedule-zone", "Europe/Istanbul (UTC+03:00)");
            author.fill("scheduleAt", at.toString());
            author.press("send");
            author.page.locator("#asOf .status.SCHEDULED").waitFor();
            assertThat(author.page.locator("#asOf .as-of").innerText()).matches("as of \\d\\d:\\d\\d:\\d\\d");
            author.says("#figures", "09:30:00");
            author.isSound();

            ApiClient api = RunningPortal.shared().api("lale", "CUSTOMER");
            String id = author.page.url().replaceFirst(".*campaign=", "");
            assertThat(api.get("/campaigns/" + id).json().getString("scheduleAt"))
                    .isEqualTo(JsonRecord.utc(at.atZone(ISTANBUL).toInstant()));
            assertThat(api.post("/campaigns/" + id + "/cancel", "").status()).isEqualTo(200);
        }
    }

    @Test
    void aRefusedMessageExplainsItselfInItsDetails() {
        try (Visit author = Visit.of("lale", "CUSTOMER", "en")) {
            fillIn(author, "+905321119945");
            author.fill("text", "Your FAKE passport is ready");
            author.page.locator(".verdict.REFUSE").first().waitFor();
            author.press("send");
            author.page.locator("#asOf .status.COMPLETED").waitFor();
            assertThat(author.page.locator("#asOf .as-of").innerText()).matches("final, \\d\\d:\\d\\d:\\d\\d");

            author.page.locator("#messages_data .ui-row-toggler").first().click();

            author.says(".details .sms", "Your FAKE passport is ready");
            author.says(".details .verdict", "fake passport");
            author.says(".details .verdict small", "Rule: content 1, prohibited-content");
            author.says(".details .log li:first-child", "Requested");
            author.says(".details .log li:last-child", "Refused by a rule");
            author.isSound();
        }
    }

    @Test
    void aRowThatIsOpenedWhileTheListIsReadAgainStaysOpen() {
        try (Visit author = Visit.of("lale", "CUSTOMER", "en")) {
            fillIn(author, "+905321119946");
            author.fill("text", "Your FAKE passport is ready");
            author.press("send");
            author.page.locator("#asOf .status.COMPLETED").waitFor();
            List<Route> held = new ArrayList<>();
            author.page.route("**/campaign.xhtml*", held::add, new Page.RouteOptions().setTimes(1));
            author.page.waitForRequest("**/campaign.xhtml*", () -> author.page.evaluate("void refreshMessages()"));

            author.page.locator("#messages_data .ui-row-toggler").first().click();
            held.get(0).resume();

            author.says(".details .sms", "Your FAKE passport is ready");
        }
    }

    @Test
    void cancelAsksFirstAndThenShowsTheResultAtOnce() {
        try (Visit author = Visit.of("lale", "CUSTOMER", "en")) {
            fillIn(author, "+905321119942");
            author.fill(
                    "scheduleAt",
                    LocalDateTime.now(ISTANBUL)
                            .plusDays(3)
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString());
            author.press("send");
            author.page.locator("#asOf .status.SCHEDULED").waitFor();
            author.press("cancel");
            author.page.locator(".ui-confirmdialog-no").click();
            author.page.locator("#asOf .status.SCHEDULED").waitFor();
            author.pressAndConfirm("cancel");
            author.page.locator("#asOf .status.CANCELLED").waitFor();
            author.page.locator("#figures .status.CANCELLED").waitFor();
            assertThat(author.page.locator("#cancel").count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "replies", "intercepts"})
    void whatIsNoNumberIsNamedWhereItWasLookedFor(String list) {
        try (Visit author = Visit.of("lale", "CUSTOMER", "en")) {
            author.open("/" + list + ".xhtml?phone=abc&state=FOO&reason=BAR");
            author.says(".error[role=alert]", "abc");
            author.isSound();
        }
    }

    @Test
    void aResellerReadsTheReportsOfItsOwnCustomersOnly() {
        try (Visit author = Visit.of("lale", "CUSTOMER", "en");
                Visit reseller = Visit.of("anadolu", "RESELLER", "en");
                Visit other = Visit.of("nordic", "RESELLER", "en")) {
            fillIn(author, "+905321119943");
            author.fill("name", "Read by the reseller");
            author.press("send");
            author.page.locator("#asOf .status.COMPLETED").waitFor();
            reseller.open("/tenants.xhtml");
            assertThat(reseller.page.locator("#language option").count()).isEqualTo(NewTenant.LANGUAGES.size());
            reseller.page.locator("a[href*='campaigns.xhtml?tenant=lale']").click();
            reseller.page
                    .locator("a.name", Visit.withText("Read by the reseller"))
                    .click();
            reseller.page.locator("#figures .status.DELIVERED").waitFor();
            reseller.page
                    .locator("#messages_data b", Visit.withText("+905321119943"))
                    .waitFor();
            reseller.isSound();
            assertThat(other.open("/campaigns.xhtml?tenant=lale")).isEqualTo(404);
            assertThat(other.open(path(reseller.page.url()))).isEqualTo(404);
        }
    }

    @Test
    void aFileOfMessagesSaysWhatIsWrongWithItsFilter() {
        try (Visit author = Visit.of("lale", "CUSTOMER", "en")) {
            APIResponse refused = author.page
                    .request()
                    .get(author.page.url().replaceFirst("/[^/]*$", "") + "/messages.csv?phone=nobody");
            assertThat(refused.status()).isEqualTo(400);
        }
    }

    private static void fillIn(Visit author, String number) {
        author.open("/compose.xhtml");
        author.page.locator("#category").selectOption("TRANSACTIONAL");
        author.fill("text", "Your order is on its way");
        author.fill("recipients", number);
    }

    private static String path(String url) {
        return url.substring(url.indexOf("/campaign.xhtml"));
    }
}
