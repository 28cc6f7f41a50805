package org.gatehouse.web.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.awaitFinal;
import static org.gatehouse.web.api.CampaignSteps.items;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.submitted;

import jakarta.json.JsonObject;
import org.gatehouse.web.api.OpenApiDocument;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** From a message that was stopped to the question why, its answer, and a test of the rule that stopped it. */
class WhyIT {

    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final String SWITCHES = "\"appendOptOut\":true,\"appendSender\":true,";

    private final ApiClient lale = PORTAL.api("lale", "CUSTOMER");
    private final ApiClient compliance = PORTAL.api("platform", "COMPLIANCE");

    private String stopped(String phone) {
        String campaign = submitted(lale, json("PROMOTIONAL", "LALE", "A fake passport for you", SWITCHES, phone));
        awaitFinal(lale, campaign);
        return items(lale.get("/campaigns/" + campaign + "/messages")).get(0).getString("id");
    }

    @Test
    void aCustomerAsksComplianceAnswersAndMakesItATest() {
        String message = stopped("+905321118801");
        try (Visit author = Visit.of("lale", "CUSTOMER", "en");
                Visit judge = Visit.of("platform", "COMPLIANCE", "en")) {
            author.open("/campaign.xhtml?campaign=" + message.substring(0, 32));
            author.page
                    .locator("#messages_data a", Visit.withText("Why?"))
                    .first()
                    .click();
            author.seesHeading("Message to +905321118801");
            assertThat(author.page.locator("[aria-labelledby=rules-title]").count())
                    .as("no insight")
                    .isZero();
            author.isSound();
            author.fill("comment", "Our lawyers asked for it.");
            author.press("ask");
            author.says(".notice[role=status]", "with compliance");
            author.isSound();

            answer(judge, message);

            author.open("/message.xhtml?message=" + message);
            author.says(".answered", "No passports here.");
            keepAsATest(judge, message);
        }
    }

    private static void answer(Visit judge, String message) {
        judge.open("/queue.xhtml");
        judge.isSound();
        judge.page.locator("a.name[href*='message=" + message + "']").click();
        judge.says("#inquiryForm .sms", "Our lawyers asked for it.");
        judge.says("[aria-labelledby=rules-title] .sign.good", "The same verdict.");
        judge.isSound();
        judge.fill("answer", "No passports here.");
        judge.press("reply");
        judge.says(".notice[role=status]", "read the answer");
        judge.open("/queue.xhtml");
        assertThat(judge.page.locator("a[href*='message=" + message + "']").count())
                .isZero();
    }

    private void keepAsATest(Visit judge, String message) {
        judge.open("/message.xhtml?message=" + message);
        judge.press("keep");
        judge.page.waitForURL("**/draft.xhtml*part=tests*");
        judge.page
                .locator(".tests .passed h2", Visit.withText("message " + message))
                .waitFor();
        judge.isSound();
        String url = judge.page.url();
        String draft = url.substring(url.indexOf("draft=") + "draft=".length());
        assertThat(compliance.delete("/rulebook-drafts/" + draft).status()).isEqualTo(204);
    }

    @Test
    void theApiSaysTheSameToWhoMayKnow() {
        String message = stopped("+905321118802");
        String path = "/messages/" + message + "/decision";

        JsonObject own = lale.get(path).json();
        JsonObject full = compliance.get(path).json();

        assertThat(own.keySet()).isEqualTo(OpenApiDocument.read().properties("MessageDecision"));
        assertThat(own.getString("disposition")).isEqualTo("REFUSE");
        assertThat(own.getString("remedy")).isNotBlank();
        assertThat(own.isNull("insight")).isTrue();
        JsonObject rule = full.getJsonObject("insight").getJsonArray("rules").getJsonObject(0);
        assertThat(rule.keySet()).isEqualTo(OpenApiDocument.read().properties("CitedRule"));
        assertThat(rule.getString("name")).isEqualTo("prohibited-content");
        assertThat(full.getJsonObject("insight").getJsonObject("again").getString("outcome"))
                .isEqualTo("SAME");
        assertThat(PORTAL.api("platform", "OPERATOR").get(path).json().isNull("phone"))
                .isTrue();
        assertThat(PORTAL.api("mavi", "CUSTOMER").get(path).status()).isEqualTo(404);
    }

    @Test
    void theApiAsksAnswersAndWithdraws() {
        String message = stopped("+905321118803");
        String inquiry = "/messages/" + message + "/inquiry";

        assertThat(PORTAL.api("mavi", "CUSTOMER").post(inquiry, "{}").status()).isEqualTo(404);
        assertThat(compliance.post(inquiry, "{}").status()).isEqualTo(403);
        ApiClient.Answer asked = lale.post(inquiry, "{\"comment\":\"Why?\"}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        assertThat(asked.json().keySet()).isEqualTo(OpenApiDocument.read().properties("Inquiry"));
        assertThat(items(compliance.get("/queue")))
                .anySatisfy(item -> assertThat(item.getString("id")).isEqualTo(message));
        assertThat(lale.delete(inquiry).status()).isEqualTo(204);
        assertThat(compliance
                        .post("/inquiries/" + message + "/answer", "{\"answer\":\"Late\"}")
                        .status())
                .isEqualTo(409);
        assertThat(lale.post(inquiry, "{}").status()).isEqualTo(200);
        assertThat(compliance
                        .post("/inquiries/" + message + "/answer", "{\"answer\":\"Because.\"}")
                        .status())
                .isEqualTo(200);
        assertThat(items(lale.get("/inquiries")).get(0).getString("answer")).isEqualTo("Because.");
        assertThat(items(compliance.get("/inquiries")))
                .noneSatisfy(item -> assertThat(item.getString("messageId")).isEqualTo(message));
    }
}
