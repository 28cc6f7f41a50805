package org.gatehouse.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.web.portal.Login;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who works on when the session has ended is told so, and is led back to the page after signing in. */
@Execution(ExecutionMode.SAME_THREAD)
class EndedSessionIT {

    private static final String PLATFORM = "platform";
    private static final String COMPLIANCE = "COMPLIANCE";

    @Test
    void aFormThatWasSentTooLateLeadsBackToItsPage() {
        try (Visit officer = Visit.of(PLATFORM, COMPLIANCE, "en")) {
            officer.open("/rulebook.xhtml?book=content&layer=platform&part=versions");
            String page = officer.page.url();
            officer.isForgotten();

            officer.press("change");

            officer.sees("Your session has ended");
            officer.isSound();
            Login login = RunningPortal.shared().login(PLATFORM, COMPLIANCE);
            officer.signIn(login.login(), login.password());
            assertThat(officer.page.url()).isEqualTo(page);
        }
    }
}
