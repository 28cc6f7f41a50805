package org.gatehouse.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.Login;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What a manager does on a tenant's page with settings, users and keys, and a customer with the audit. */
@Order(9)
class TenantPageIT {

    private static final RunningPortal PORTAL = RunningPortal.shared();

    private static Visit visit(String tenant, String role, String language) {
        Login login = PORTAL.login(tenant, role);
        return Visit.signedIn(PORTAL.url(), language, login.login(), login.password());
    }

    @Test
    void aSettingIsChangedRefusedAndInheritedAgain() {
        try (Visit manager = visit("nordic", "RESELLER", "en")) {
            manager.open("/tenant.xhtml?name=fjord");
            manager.fill("SEGMENTS_PER_MESSAGE", "99");
            manager.press("SEGMENTS_PER_MESSAGESave");
            manager.page.locator("#SEGMENTS_PER_MESSAGE-error p").waitFor();
            assertThat(manager.page.locator("#SEGMENTS_PER_MESSAGE").inputValue())
                    .isEqualTo("99");
            manager.isSound();

            manager.fill("SEGMENTS_PER_MESSAGE", "4");
            manager.press("SEGMENTS_PER_MESSAGESave");
            manager.page.locator(".notice[role=status]").waitFor();
            manager.page
                    .locator("#changes")
                    .getByText("reseller@nordic")
                    .first()
                    .waitFor();
            manager.page.locator("#CHARGING_MODE").selectOption("CHARGE_ON_DELIVERY");
            manager.press("CHARGING_MODESave");
            manager.page.locator("#CHARGING_MODEInherit").waitFor();
            manager.isSound();

            manager.press("CHARGING_MODEInherit");
            manager.page
                    .locator("#CHARGING_MODEInherit")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            manager.press("SEGMENTS_PER_MESSAGEInherit");
            manager.sees("Most parts of a message is inherited again.");
            assertThat(manager.page.locator("#SEGMENTS_PER_MESSAGE").inputValue())
                    .isEqualTo("10");
        }
    }

    @Test
    void aLockedUserIsSignedOutAtOnceAndAKeyIsRevoked() {
        String login = "ada-" + Long.toString(System.nanoTime(), 36);
        ApiClient nordic = PORTAL.api("nordic", "RESELLER");
        String password = nordic.post("/tenants/fjord/users", "{\"login\":\"%s\",\"role\":\"VIEWER\"}".formatted(login))
                .json()
                .getString("oneTimePassword");
        String key = nordic.post("/tenants/fjord/apiKeys", "{\"login\":\"%s\"}".formatted(login))
                .json()
                .getString("apiKey");
        assertThat(PORTAL.api(key).get("/credits").status()).isEqualTo(200);
        try (Visit ada = Visit.signedIn(PORTAL.url(), "en", login, password);
                Visit manager = visit("nordic", "RESELLER", "en")) {
            ada.page.waitForURL("**/password.xhtml*");
            manager.open("/tenant.xhtml?name=fjord");
            manager.isSound();
            button(manager, "#userList tr", login, "Lock").click();
            manager.says(".ui-confirm-dialog", "Lock " + login + "?");
            manager.page.locator(".ui-confirmdialog-yes.danger").click();
            manager.sees(login + " is locked.");

            ada.open("/password.xhtml");
            ada.page.waitForURL("**/signin.xhtml*");
            ada.fill("login", login);
            ada.fill("password", password);
            ada.press("enter");
            ada.sees("This account is locked.");
            assertThat(PORTAL.api(key).get("/credits").status()).isEqualTo(401);

            button(manager, "#userList tr", login, "Unlock").click();
            manager.sees(login + " is unlocked.");
            assertThat(PORTAL.api(key).get("/credits").status()).isEqualTo(200);
            press(manager, "#keyList tr", login, "Revoke");
            manager.sees("The key is revoked.");
            assertThat(PORTAL.api(key).get("/credits").status()).isEqualTo(401);
        }
    }

    private static void press(Visit manager, String rows, String text, String button) {
        button(manager, rows, text, button).click();
        manager.page.locator(".ui-confirmdialog-yes").click();
    }

    /** The button in the row that holds a text. */
    private static Locator button(Visit manager, String rows, String text, String button) {
        return manager.page
                .locator(rows, new Page.LocatorOptions().setHasText(text))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    @Test
    void aCustomerHasTheAccountRecomputed() {
        try (Visit customer = visit("mavi", "CUSTOMER", "tr")) {
            customer.open("/credit.xhtml");
            customer.press("runAudit");
            customer.page.locator("#auditResult").waitFor();
            assertThat(customer.page.locator("#auditResult").innerText()).contains("her şey tutuyor");
            customer.isSound();
        }
    }
}
