package org.gatehouse.launcher.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StartFailureInOutputTest {
    private final StartFailureInOutput output = new StartFailureInOutput(Path.of("/logs/portal.log"));

    @Test
    void isSilentWhileAllGoesWell() {
        output.accept("2026-11-22T07:42:34.854Z INFO javax.enterprise.system.core: Payara Micro startup time");
        assertThat(output.reason()).isEmpty();
    }

    @Test
    void passesOnThePortalsOwnWords() {
        output.accept("GATEHOUSE-START-FAILED: the application account may do too much: CREATE");
        output.accept("SEVERE javax.enterprise.system.core: Exception while loading the app : null");
        assertThat(output.reason()).contains("the application account may do too much: CREATE");
    }

    @Test
    void fallsBackOnTheServersReasonWhenThePortalCouldNotSpeak() {
        output.accept("SEVERE javax.enterprise.system.core: Exception while loading the app : WELD-001408");
        assertThat(output.reason()).contains("the portal cannot be deployed : WELD-001408: see /logs/portal.log");
    }

    @Test
    void leadsToTheLogWhenTheServerNamesNoReason() {
        output.accept("SEVERE javax.enterprise.system.core: Exception while loading the app");
        assertThat(output.reason()).contains("the portal cannot be deployed: see /logs/portal.log");
    }
}
