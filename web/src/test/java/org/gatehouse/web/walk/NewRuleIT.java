package org.gatehouse.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** A rule more, put together by choosing, in a rulebook whose rules do not fit into the window. */
class NewRuleIT {

    private static final String MISSING = "Choose what the rule does.";

    @Test
    void nothingIsFoundFaultWithBeforeItsAuthorIsDoneAndThenItIsShownWhereItStands() {
        try (Visit officer = Visit.of("platform", "COMPLIANCE", "en")) {
            DraftDesk desk = DraftDesk.open(officer, "platform", "content");
            officer.press("newRule");
            officer.page.locator("#ruleName").waitFor();
            assertThat(officer.page.locator(".rule-form").innerText()).doesNotContain(MISSING);
            officer.press("done");
            officer.says("#ruleWrong", MISSING);
            officer.isSound();

            officer.fill("ruleName", "late-links");
            officer.press("addAction");
            officer.page.locator("select[id$='action']").selectOption("warn");
            officer.says("#sentence", "warn the author");
            officer.page.locator("[id$='addCondition']").first().click();
            officer.page.locator("select.of-field").waitFor();
            assertThat(officer.page.locator("select.of-field optgroup").count()).isEqualTo(7);
            officer.page.locator("select.of-field").selectOption("urlCount");
            officer.page.locator("[id$='numberValue']").fill("3");
            officer.page.locator("[id$='numberValue']").press("Tab");
            officer.says("#sentence", "3 web links");
            officer.press("done");

            officer.page.locator(".notice.added:focus").waitFor();
            PlaywrightAssertions.assertThat(officer.page.locator(".rule:has(.added) h2"))
                    .hasText("late-links");
            PlaywrightAssertions.assertThat(officer.page.locator(".rule:has(.added) h2"))
                    .isInViewport();
            officer.isSound();
            assertThat(RunningPortal.shared()
                            .api("platform", "COMPLIANCE")
                            .delete("/rulebook-drafts/" + desk.draft())
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void aLayerOfWhichNothingIsInForceIsNotSaidToHaveTables() {
        Newcomer customer = Newcomer.of(RunningPortal.shared());
        try (Visit officer = Visit.of("platform", "COMPLIANCE", "en")) {
            officer.open("/rulebook.xhtml?book=frequency&layer=" + customer.tenant());
            officer.sees("Nothing of its own yet");
            assertThat(officer.page.locator(".empty").count()).isZero();
        }
    }
}
