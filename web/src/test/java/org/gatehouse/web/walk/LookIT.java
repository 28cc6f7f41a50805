package org.gatehouse.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.web.portal.Login;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How pages look and speak where it is easily forgotten: on a phone, in the dark, to who is locked out. */
@Execution(ExecutionMode.SAME_THREAD)
class LookIT {

    private static final int FAILURES_UNTIL_LOCKED = 5;

    @Test
    void everyPageFitsAPhoneAndCanBeReadInTheDark() {
        try (Visit author = Visit.of("lale", "CUSTOMER", "tr").onAPhoneInTheDark()) {
            fits(
                    author,
                    "/compose.xhtml",
                    "/campaigns.xhtml",
                    "/messages.xhtml",
                    "/replies.xhtml",
                    "/intercepts.xhtml",
                    "/optouts.xhtml",
                    "/credit.xhtml",
                    "/password.xhtml",
                    "/nowhere.xhtml");
        }
        try (Visit operator = Visit.of("platform", "OPERATOR", "ja").onAPhoneInTheDark()) {
            fits(operator, "/tenants.xhtml", "/tenant.xhtml?name=lale");
        }
        try (Visit judge = Visit.of("platform", "COMPLIANCE", "zh").onAPhoneInTheDark()) {
            fits(judge, "/held.xhtml");
        }
    }

    private static void fits(Visit visit, String... pages) {
        for (String page : List.of(pages)) {
            visit.open(page);
            visit.isSound();
            assertThat(visit.overhang()).as(page).isZero();
        }
    }

    @Test
    void timesAreInTheZoneOfTheTenantAndThePageSaysSo() {
        try (Visit viewer = Visit.of("fjord", "CUSTOMER", "en")) {
            viewer.open("/campaigns.xhtml");
            assertThat(viewer.page.locator(".zone").innerText()).contains("Europe/Oslo");
        }
    }

    @Test
    void afterFiveWrongPasswordsTheDoorStaysShutAndSaysForHowLong() {
        Login viewer = RunningPortal.shared().login("fjord", "VIEWER");
        try (Visit stranger = Visit.stranger(RunningPortal.shared().url(), "en")) {
            stranger.open("/signin.xhtml");
            for (int i = 0; i < FAILURES_UNTIL_LOCKED; i++) {
                tryToSignIn(stranger, viewer.login(), "not the password " + i);
                stranger.sees("Login or password is not right.");
            }
            tryToSignIn(stranger, viewer.login(), viewer.password());
            stranger.sees("Too many attempts. Try again in");
            stranger.isSound();
        }
    }

    private static void tryToSignIn(Visit stranger, String login, String password) {
        stranger.fill("login", login);
        stranger.fill("password", password);
        stranger.page.waitForResponse(
                answer -> answer.request().method().equals("POST"), () -> stranger.press("enter"));
        stranger.page.waitForLoadState();
    }
}
