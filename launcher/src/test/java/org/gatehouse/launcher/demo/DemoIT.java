package org.gatehouse.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's way through the API; what a real portal does with the messages is tested where the portal is. */
class DemoIT {
    private static final int SPAM = 60;

    private final Path data;
    private final List<String> progress = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();

    DemoIT(@TempDir Path temporary) {
        data = temporary;
    }

    @BeforeEach
    void aCorpusAndLogins() throws Exception {
        StringBuilder corpus = new StringBuilder("ham\tsaid \"ok\", then left\nham\tgünaydın 😀\n");
        for (int at = 0; at < SPAM; at++) {
            corpus.append("spam\tWIN £").append(at).append('\n');
        }
        Files.writeString(data.resolve("corpus.tsv"), corpus);
        logins(PortalDouble.CUSTOMER_KEY);
    }

    @Test
    void sendsThreeCampaignsDecidesOnTheHeldAndReports() throws Exception {
        try (PortalDouble portal = new PortalDouble(false)) {
            assertThat(run(portal)).isTrue();

            assertThat(portal.texts())
                    .hasSize(2 + SPAM + 50)
                    .startsWith("said \"ok\", then left", "günaydın 😀", "WIN £0");
            assertThat(portal.states(2)).hasSize(50);
            assertThat(Collections.frequency(portal.states(2), "DELIVERED")).isEqualTo(25);
            assertThat(Collections.frequency(portal.states(2), "REFUSED")).isEqualTo(25);
            assertThat(progress).contains("50 held: 25 released, 25 refused");
            assertThat(reports).hasSize(3).allMatch(report -> report.contains("all figures agree"));
            assertThat(reports.get(2))
                    .contains("CONTENT_NON_COMPLIANT        25")
                    .contains("content: opt-out line        25")
                    .contains("GSM7            50                   0        50")
                    .contains("= ever reserved      50");
        }
    }

    @Test
    void failsWhenFiguresDoNotAgree() throws Exception {
        try (PortalDouble portal = new PortalDouble(true)) {
            assertThat(run(portal)).isFalse();
            assertThat(reports.get(0)).contains("DOES NOT ADD UP: buckets = 1, but uploaded = 2");
        }
    }

    @Test
    void saysWhichRequestFailedAndHow() throws Exception {
        PortalDouble portal = new PortalDouble(false);
        logins("another-key");
        assertThatThrownBy(() -> run(portal))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("POST " + portal.url() + "/api/v1/campaigns was answered 401")
                .hasMessageContaining("unknown key");
        portal.close();
        assertThatThrownBy(() -> run(portal))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("is Gatehouse running there?");
    }

    private boolean run(PortalDouble portal) throws InterruptedException {
        return Demo.run(
                new DemoOptions(data.resolve("corpus.tsv"), portal.url(), data, "lale"), progress::add, reports::add);
    }

    private void logins(String customerKey) throws Exception {
        Files.writeString(
                data.resolve("demo-logins.tsv"),
                "tenant\tlogin\trole\tpassword\tapiKey\nplatform\ta\tCOMPLIANCE\tp\t" + PortalDouble.COMPLIANCE_KEY
                        + "\nlale\tb\tCUSTOMER\tp\t" + customerKey + "\n");
    }
}
