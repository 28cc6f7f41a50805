package org.gatehouse.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Order(4)
class PagesIT {

    @ParameterizedTest
    @CsvSource({"en,Campaigns", "tr,Raporlar", "zh,群发记录", "ja,配信一覧"})
    void aCustomerComposesAndReadsTheReportInTheOwnLanguage(String language, String listTitle) {
        try (Visit visit = Visit.of("lale", "CUSTOMER", language)) {
            visit.seesHeading(listTitle);
            visit.isSound();
            visit.open("/compose.xhtml");
            visit.page.locator("#category").selectOption("TRANSACTIONAL");
            visit.page.locator("#text").pressSequentially("Your parcel “9” is on its way");
            visit.page.locator("#counts kbd").first().waitFor();
            visit.fill(
                    "recipients", "+905321110" + unique(language) + "0, +905321110" + unique(language) + "1; nobody");
            visit.fill("name", "Walk " + language);
            visit.isSound();
            visit.press("send");
            visit.page.waitForURL("**/campaign.xhtml?campaign=*");
            visit.seesHeading("Walk " + language);
            visit.page.locator("#figures .status.DELIVERED").first().waitFor();
            visit.page.locator("#figures .status.INVALID").first().waitFor();
            visit.isSound();
        }
    }

    @Test
    void aFileGoesInAndItsRejectedRowsAreListed() {
        try (Visit visit = Visit.of("lale", "CUSTOMER", "en")) {
            visit.open("/compose.xhtml");
            visit.page.locator("#category").selectOption("TRANSACTIONAL");
            visit.fill("text", "Hello {{name}}, your code is ready");
            visit.page.locator("#phone").setInputFiles(csv("phone,name\r\n+905321119901,Ada\r\nno number,Bob\r\n"));
            visit.press("send");
            visit.page.waitForURL("**/campaign.xhtml?campaign=*");
            visit.page.locator("#rejectedRows").getByText("no number").waitFor();
            visit.isSound();
        }
    }

    @Test
    void whatCannotBeAcceptedIsToldBesideItsFieldAndTheDraftStays() {
        try (Visit visit = Visit.of("lale", "CUSTOMER", "en")) {
            visit.open("/compose.xhtml");
            visit.fill("recipients", "+905321119911");
            visit.press("send");
            visit.page.locator("#text-error p").waitFor();
            assertThat(visit.page.locator("#recipients").inputValue()).isEqualTo("+905321119911");
            visit.isSound();
        }
    }

    @Test
    void thePageThatAFailedRefreshLeadsToIsThere() {
        try (Visit visit = Visit.of("lale", "CUSTOMER", "en")) {
            assertThat(visit.open("/fault.xhtml")).isEqualTo(200);
            visit.seesHeading("A fault on our side");
        }
    }

    @Test
    void complianceRefusesOneHeldMessageAndReleasesTheOther() {
        String name = "Held walk " + System.nanoTime();
        try (Visit author = Visit.of("mavi", "CUSTOMER", "en")) {
            author.open("/compose.xhtml");
            author.fill("text", "KREDİ today: a ｌｏａｎ for spring, krédì");
            author.fill("recipients", "+905321119921\n+905321119922");
            author.fill("name", name);
            author.page.locator(".verdict.HOLD").first().waitFor();
            author.press("send");
            author.page.locator(".banner.HOLD").waitFor();
            try (Visit judge = Visit.of("platform", "COMPLIANCE", "en")) {
                review(judge, name);
            }
            author.page.locator("#figures .status.REFUSED").first().waitFor();
            author.page.locator("#figures .status.DELIVERED").first().waitFor();
            author.page
                    .locator("#messages_data tr")
                    .filter(new Locator.FilterOptions().setHasText("+905321119921"))
                    .locator("a[href*='message.xhtml']")
                    .first()
                    .click();
            author.says("#verdict-title", "Refused by compliance");
            author.says(".beside .status", "Not sent (compliance)");
            assertThat(author.page.locator("ol.log").first().innerText()).doesNotContain("Refused by a rule");
            author.says(".banner.REFUSE", "Not without a way to opt out.");
            assertThat(author.page.locator(".remedy").count()).isZero();
        }
    }

    private static void review(Visit judge, String name) {
        judge.isSound();
        assertThat(judge.page
                        .locator("#held_data tr")
                        .filter(new Locator.FilterOptions().setHasText(name))
                        .locator("td.number")
                        .innerText())
                .contains("2");
        judge.page.locator("a.name", Visit.withText(name)).click();
        judge.seesHeading(name);
        judge.isSound();
        assertThat(judge.page
                        .locator("#heldMessages_data tr")
                        .first()
                        .locator("mark")
                        .allInnerTexts())
                .containsExactly("KREDİ", "ｌｏａｎ", "krédì");
        judge.pressAndConfirm("refuseAll");
        judge.page.locator("#comment-error p").waitFor();
        judge.fill("comment", "Not without a way to opt out.");
        judge.page
                .locator("#heldMessages_data .ui-chkbox-box, #heldMessages_data input[type=checkbox]")
                .first()
                .click();
        judge.pressAndConfirm("refuseSelected");
        judge.page.locator(".notice[role=status]").waitFor();
        judge.pressAndConfirm("releaseAll");
        judge.page.locator("#heldMessages .ui-datatable-empty-message").waitFor();
    }

    @Test
    void theOperatorMakesATenantThatCanSignIn() {
        String tenant = "walk" + Long.toString(System.nanoTime(), 36);
        String password;
        try (Visit operator = Visit.of("platform", "OPERATOR", "en")) {
            operator.isSound();
            operator.fill("name", tenant);
            operator.press("createTenant");
            operator.seesHeading(tenant);
            operator.fill("senderName", "WALK");
            operator.press("addSender");
            operator.page.locator("#senders kbd, .chips kbd").first().waitFor();
            operator.fill("amount", "500");
            operator.press("topUp");
            operator.page.locator(".notice[role=status]").waitFor();
            operator.press("addKey");
            operator.page.locator("#apiKey").waitFor();
            operator.fill("login", "ada@" + tenant);
            operator.press("addUser");
            password = operator.page.locator("#oneTimePassword").innerText();
            operator.isSound();
        }
        firstSignIn("ada@" + tenant, password);
    }

    private static void firstSignIn(String login, String password) {
        try (Visit ada = Visit.signedIn(RunningPortal.shared().url(), "en", login, password)) {
            ada.page.waitForURL("**/password.xhtml*");
            ada.fill("current", password);
            ada.fill("chosen", "a sentence of my own");
            ada.fill("repeated", "a sentence of my own");
            ada.isSound();
            ada.press("change");
            ada.page.waitForURL("**/campaigns.xhtml");
            ada.open("/compose.xhtml");
            assertThat(ada.page.locator("#sender").inputValue()).isEqualTo("WALK");
        }
    }

    @Test
    void everyPageIsSoundAndStaysWithItsRoles() {
        List<String> reader = List.of(
                "/campaigns.xhtml",
                "/messages.xhtml",
                "/replies.xhtml",
                "/intercepts.xhtml",
                "/optouts.xhtml",
                "/credit.xhtml",
                "/password.xhtml");
        try (Visit viewer = Visit.of("lale", "VIEWER", "tr")) {
            for (String page : reader) {
                assertThat(viewer.open(page)).as(page).isEqualTo(200);
                viewer.isSound();
            }
            for (String page : List.of("/compose.xhtml", "/held.xhtml", "/tenants.xhtml", "/nowhere.xhtml")) {
                assertThat(viewer.open(page)).as(page).isEqualTo(404);
            }
            viewer.page.locator(".side nav a").first().waitFor();
            viewer.isSound();
        }
    }

    @Test
    void aCampaignOfAnotherTenantIsNotThere() {
        try (Visit author = Visit.of("lale", "CUSTOMER", "en");
                Visit other = Visit.of("mavi", "CUSTOMER", "en")) {
            author.open("/compose.xhtml");
            author.page.locator("#category").selectOption("TRANSACTIONAL");
            author.fill("text", "Only for lale");
            author.fill("recipients", "+905321119931");
            author.press("send");
            author.page.waitForURL("**/campaign.xhtml?campaign=*");
            String path = author.page.url().substring(author.page.url().indexOf("/campaign.xhtml"));
            assertThat(other.open(path)).isEqualTo(404);
        }
    }

    @Test
    void aStrangerIsLedToSignInAndToldWhenItIsWrong() {
        try (Visit stranger = Visit.stranger(RunningPortal.shared().url(), "ja")) {
            stranger.open("/campaigns.xhtml");
            stranger.page.waitForURL("**/signin.xhtml?to=*");
            stranger.fill("login", "nobody");
            stranger.fill("password", "not the password");
            stranger.press("enter");
            stranger.sees("ログイン名またはパスワードが正しくありません。");
            stranger.isSound();
        }
    }

    private static FilePayload csv(String content) {
        return new FilePayload("people.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String unique(String language) {
        return Integer.toString(150 + List.of("en", "tr", "zh", "ja").indexOf(language))
                .substring(1);
    }
}
