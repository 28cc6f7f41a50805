package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.policy.Scene.ANADOLU;
import static org.gatehouse.policy.Scene.FJORD;
import static org.gatehouse.policy.Scene.LALE;
import static org.gatehouse.policy.Scene.PLATFORM;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rulebooks of resellers and customers count for whom they should, on a real MariaDB. */
class LayersInForceIT {

    private static final String ALL_FIRST = "content:1,failure:1,frequency:1,intercept:1,refund:1,reply:1";

    @SuppressWarnings("NullAway.Init")
    private static Scene scene;

    @SuppressWarnings("NullAway.Init")
    private Person ada;

    @SuppressWarnings("NullAway.Init")
    private Person bob;

    @SuppressWarnings("NullAway.Init")
    private Scene.Running node;

    @BeforeAll
    static void aControlDatabase() throws IOException, InterruptedException {
        scene = Scene.start();
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @BeforeEach
    void twoPeople() {
        scene.clear();
        node = scene.node();
        ada = scene.compliance("ada@platform");
        bob = scene.compliance("bob@platform");
    }

    private RulebookVersion approved(TenantId layer, String rule) {
        return bob.approves(ada.submits(ada.adds(ada.opens(layer, RulebookKind.CONTENT), rule)));
    }

    @Test
    void withoutLayersAllShareThePlatforms() {
        assertThat(node.rules().of(LALE)).isSameAs(node.rules().current());
        assertThat(node.rules().of(PLATFORM)).isSameAs(node.rules().current());
    }

    @Test
    void aResellersRulebookCountsForItselfAndItsCustomersOnly() {
        approved(ANADOLU, "ours");
        approved(LALE, "mine");

        assertThat(node.rules().of(LALE).versions()).isEqualTo(ALL_FIRST + ",anadolu/content:1,lale/content:1");
        assertThat(node.rules().of(ANADOLU).versions()).isEqualTo(ALL_FIRST + ",anadolu/content:1");
        assertThat(node.rules().of(FJORD)).isSameAs(node.rules().current());
    }

    @Test
    void aTenantsRulebooksArePutTogetherOnce() {
        approved(LALE, "mine");
        Rulebooks before = node.rules().of(LALE);
        assertThat(node.rules().of(LALE)).isSameAs(before);

        approved(PLATFORM, "all");
        Rulebooks after = node.rules().of(LALE);
        assertThat(after.versions()).startsWith("content:2,").endsWith(",lale/content:1");
        assertThat(after.layers()).as("loaded once").isEqualTo(before.layers());
        approved(LALE, "more");
        assertThat(node.rules().of(LALE).versions()).endsWith(",lale/content:2");
    }

    @Test
    void earlierRulebooksOfALayerCanBeHadAgain() {
        approved(ANADOLU, "ours");
        approved(LALE, "mine");
        Rulebooks then = node.rules().of(LALE);
        approved(ANADOLU, "other");
        approved(PLATFORM, "all");

        Rulebooks again = node.rules().of(then.versions());

        assertThat(again.sources()).isEqualTo(then.sources());
        assertThat(node.rules().of(then.versions())).isSameAs(again);
    }

    @Test
    void aLayersBrokenVersionLeavesItsLastGoodOne() {
        approved(LALE, "mine");
        approved(LALE, "more");
        scene.database.inControl(control -> control.update(
                "UPDATE rulebook_version SET source = '{}' WHERE layer_id = ? AND version = 2", LALE.value()));

        Scene.Running other = scene.node();

        assertThat(other.rules().of(LALE).versions()).endsWith(",lale/content:1");
        assertThat(other.faults().all())
                .extracting(since -> since.fault().book().layer())
                .containsExactly(LALE);
        assertThat(scene.compliance("ada@platform")
                        .library()
                        .overview(LALE)
                        .get(0)
                        .fault())
                .isNotNull();

        scene.advance(Duration.ofMinutes(2));
        approved(LALE, "good again");
        other.rules().refresh();
        assertThat(other.rules().of(LALE).versions()).endsWith(",lale/content:3");
        assertThat(other.faults().all()).isEmpty();
    }

    @Test
    void aDraftOfALayerIsTriedAsItsLayerWouldBeAsked() {
        OpenDraft draft = ada.adds(ada.opens(LALE, RulebookKind.CONTENT), "mine");
        TrialAnswer answer =
                ada.drafts().trial(draft.draft().id(), Map.of("text", "Hello to all of you"), Locale.ENGLISH);
        assertThat(answer.inForce()).as("the layer has none in force").isNull();
        assertThat(answer.draft().outcome()).containsEntry("rule", "mine");
        assertThat(ada.library().inForce(LALE, RulebookKind.CONTENT)).isEmpty();
    }
}
