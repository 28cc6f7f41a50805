package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.policy.Scene.ANADOLU;
import static org.gatehouse.policy.Scene.FJORD;
import static org.gatehouse.policy.Scene.LALE;
import static org.gatehouse.policy.Scene.PLATFORM;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatehouse.answer.Conflict;
import org.gatehouse.rules.book.LayerBooks;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.Test;

/** The rulebooks of resellers and customers count for whom they should, on a real MariaDB. */
class LayersInForceIT extends TwoPeople {

    private static final String ALL_FIRST = "content:1,failure:1,frequency:1,intercept:1,refund:1,reply:1";

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
    void aLayerIsLoadedOnceHoweverManyNeedIt() throws Exception {
        approved(LALE, "mine");
        Scene.Running other = scene.node();
        int threads = 8;
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<List<LayerBooks>>> asked = Collections.nCopies(threads, () -> {
                together.await();
                return other.rules().of(LALE).layers();
            });
            Set<LayerBooks> loaded = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Future<List<LayerBooks>> answer : pool.invokeAll(asked)) {
                loaded.addAll(answer.get());
            }
            assertThat(loaded).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whoAsksForLimitsAloneLoadsNothing() {
        approved(LALE, "mine");
        BookId book = new BookId(LALE, RulebookKind.FREQUENCY);
        RulebookSource limits = Scene.shipped(RulebookKind.FREQUENCY).withRules("no rule at all");
        scene.approved(book, limits, scene.clock.instant());
        Scene.Running other = scene.node();

        assertThat(other.rules().frequencyLimits(LALE))
                .as("the platform's and the customer's own")
                .hasSize(2 * Rulebooks.defaults().frequencyLimits().size());
        assertThat(other.faults().all()).as("of the customer's rules").isEmpty();

        other.rules().of(LALE);
        assertThat(other.faults().all()).hasSize(1);
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
    void aBrokenVersionIsNamedAndPeopleCanReadAndMend() {
        approved(LALE, "mine");
        approved(LALE, "more");
        scene.database.inControl(control -> control.update(
                "UPDATE rulebook_version SET source = '{}' WHERE layer_id = ? AND version = 2", LALE.value()));
        node = scene.node();
        node.rules().of(LALE);
        ada = scene.compliance("ada@platform");
        bob = scene.compliance("bob@platform");

        assertThat(ada.library().overview(LALE).get(0).inForce())
                .as("the last good one")
                .extracting(RulebookVersion::version)
                .isEqualTo(1);
        assertThat(ada.library().inForce(LALE, RulebookKind.CONTENT))
                .map(content -> content.version().version())
                .contains(1);
        assertThat(ada.library().fault(LALE, RulebookKind.CONTENT))
                .map(since -> since.fault().version())
                .contains(2);
        assertThat(ada.library().history(LALE, RulebookKind.CONTENT, null, 10).items())
                .extracting(RulebookLibrary.Listed::state)
                .containsExactly(VersionState.BROKEN, VersionState.IN_FORCE);
        assertThat(ada.library().tests(LALE, RulebookKind.CONTENT).isGreen()).isTrue();
        assertThat(ada.library().readable(LALE, RulebookKind.CONTENT, 2)).isEqualTo(1);
        assertThatThrownBy(() -> ada.library().version(LALE, RulebookKind.CONTENT, 2))
                .as("another's text is not given for it")
                .isInstanceOf(Conflict.class);
        assertThat(ada.library().diff(LALE, RulebookKind.CONTENT, 1, 2).isEmpty())
                .isTrue();
        Refused.conflict("rulebook.version.unreadable", "2", () -> bob.approvals()
                .rollBack(LALE, RulebookKind.CONTENT, 2, "Back"));

        OpenDraft draft = ada.adds(ada.opens(LALE, RulebookKind.CONTENT), "mended");
        assertThat(ada.drafts().diff(draft.draft().id()).isEmpty()).isFalse();
        bob.approves(ada.submits(draft));
        assertThat(node.rules().of(LALE).versions()).endsWith(",lale/content:3");
        assertThat(ada.library().fault(LALE, RulebookKind.CONTENT)).isEmpty();
    }

    @Test
    void aVersionWhoseRulesAreNotUnderstoodAnyMoreCanBeLookedAt() {
        approved(LALE, "mine");
        BookId book = new BookId(LALE, RulebookKind.CONTENT);
        scene.approved(book, node.rules().of(LALE).source("lale/content").withRules("no rule"), scene.clock.instant());
        node.rules().refresh();
        node.rules().of(LALE);

        assertThat(ada.library().inForce(LALE, RulebookKind.CONTENT))
                .map(content -> content.version().version())
                .contains(1);
        assertThat(ada.library().tests(LALE, RulebookKind.CONTENT).isGreen()).isTrue();
        assertThat(ada.library().version(LALE, RulebookKind.CONTENT, 2).source().rules())
                .as("as it was written")
                .isEqualTo("no rule");
        assertThat(bob.approvals()
                        .rollBack(LALE, RulebookKind.CONTENT, 1, "It was better")
                        .version())
                .isEqualTo(3);
        assertThat(node.rules().of(LALE).versions()).endsWith(",lale/content:3");
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
