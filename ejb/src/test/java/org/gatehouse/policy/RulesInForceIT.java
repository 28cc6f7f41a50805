package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.policy.Scene.CONTENT;
import static org.gatehouse.policy.Scene.START;
import static org.gatehouse.policy.Scene.warningAbove;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.policy.Scene.Running;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which versions are in force on a node, on a real MariaDB. */
class RulesInForceIT {

    @SuppressWarnings("NullAway.Init")
    private static Scene scene;

    @BeforeAll
    static void aControlDatabase() throws IOException, InterruptedException {
        scene = Scene.start();
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @BeforeEach
    void noVersions() {
        scene.clear();
    }

    @Test
    void whatCameWithTheProductIsVersionOneOfEach() {
        Running node = scene.node();

        assertThat(RulesInForce.versions(node.rules().current()))
                .isEqualTo("content:1,failure:1,frequency:1,intercept:1,refund:1,reply:1");
        scene.node();
        assertThat(latest(CONTENT)).as("a second start adds nothing").isEqualTo(1);
    }

    @Test
    void ofEarlierVersionsLimitsAreReadWithoutTheirRules() {
        Running node = scene.node();
        BookId frequency = new BookId(Scene.PLATFORM, RulebookKind.FREQUENCY);
        RulebookSource shipped = Scene.shipped(RulebookKind.FREQUENCY);
        scene.approved(frequency, shipped.withRules("no rule at all"), scene.clock.instant());

        assertThat(node.rules().frequencyLimits("content:99,failure:1,frequency:2,intercept:1,refund:1,reply:1"))
                .as("neither that content nor these rules can be loaded")
                .isEqualTo(Rulebooks.defaults().frequencyLimits())
                .isNotEmpty();
    }

    @Test
    void aVersionComesIntoForceAtTheNextLook() {
        Running node = scene.node();
        scene.approved(warningAbove(10), scene.clock.instant());

        assertThat(node.version(RulebookKind.CONTENT)).isEqualTo(1);
        assertThat(node.rules().refresh()).isTrue();
        assertThat(node.version(RulebookKind.CONTENT)).isEqualTo(2);
        assertThat(node.rules().refresh()).as("nothing new").isFalse();
    }

    @Test
    void aScheduledVersionComesIntoForceAtItsTimeAndNotBefore() {
        Instant from = START.plus(Duration.ofDays(3));
        Running node = scene.node();
        scene.approved(warningAbove(10), from);
        node.rules().refresh();
        assertThat(node.version(RulebookKind.CONTENT)).isEqualTo(1);

        scene.clock.set(from.minusMillis(1));
        node.rules().refresh();
        assertThat(node.version(RulebookKind.CONTENT)).isEqualTo(1);

        scene.clock.set(from);
        assertThat(node.rules().refresh()).as("though nobody changed anything").isTrue();
        assertThat(node.version(RulebookKind.CONTENT)).isEqualTo(2);
    }

    @Test
    void theLatestTimeWinsThenTheHighestNumber() {
        scene.node();
        scene.approved(warningAbove(10), START.plusSeconds(20));
        scene.approved(warningAbove(20), START.plusSeconds(10));
        scene.approved(warningAbove(30), START.plusSeconds(20));
        scene.clock.set(START.plusSeconds(30));

        assertThat(scene.node().version(RulebookKind.CONTENT)).isEqualTo(4);
        assertThat(order()).containsExactly(4, 2, 3, 1);
    }

    @Test
    void aWithdrawnVersionNeverComesIntoForce() {
        Running node = scene.node();
        int version = scene.approved(warningAbove(10), START.plusSeconds(10));
        scene.database.inControl(control -> {
            StoredVersions.lock(control);
            StoredVersions.withdraw(control, CONTENT, version, "ada@platform", START);
        });
        scene.clock.set(START.plusSeconds(10));
        node.rules().refresh();
        assertThat(node.version(RulebookKind.CONTENT)).isEqualTo(1);
    }

    @Test
    void aVersionThatCannotBeLoadedLeavesTheLastGoodOneAndIsTold() {
        Running node = scene.node();
        scene.approved(warningAbove(10), START);
        RulebookSource broken = warningAbove(20).withRules("rule \"broken\" when eval(true) then end");
        int version = scene.approved(broken, START);
        node.rules().refresh();

        assertThat(node.version(RulebookKind.CONTENT)).isEqualTo(2);
        assertThat(scene.node().version(RulebookKind.CONTENT))
                .as("on a node that starts now, too")
                .isEqualTo(2);
        assertThat(node.faults().all()).singleElement().satisfies(since -> {
            assertThat(since.since()).isEqualTo(START);
            assertThat(since.fault().book()).isEqualTo(CONTENT);
            assertThat(since.fault().version()).isEqualTo(version);
            assertThat(since.fault().used()).isEqualTo(2);
            assertThat(since.fault().reason()).contains("content: 1:");
        });
        assertThat(scene.audited()).containsExactly("rulebook.load-failed", "rulebook.load-failed");
    }

    @Test
    void aFaultIsOverWhenAVersionCanBeLoadedAgain() {
        scene.node();
        scene.approved(warningAbove(20).withRules("no rules"), START);
        Running node = scene.node();
        assertThat(node.faults().all()).hasSize(1);
        assertThat(node.rules().refresh()).as("not tried again at once").isFalse();

        scene.advance(Duration.ofMinutes(2));
        node.rules().refresh();
        assertThat(node.faults().all()).hasSize(1);
        assertThat(scene.audited()).as("told once").containsExactly("rulebook.load-failed");

        scene.approved(warningAbove(10), scene.clock.instant());
        node.rules().refresh();
        assertThat(node.version(RulebookKind.CONTENT)).isEqualTo(3);
        assertThat(node.faults().all()).isEmpty();
        assertThat(scene.audited()).containsExactly("rulebook.load-failed", "rulebook.load-recovered");
    }

    @Test
    void aVersionThatIsNoLongerWhatWasStoredIsNotUsed() {
        Running node = scene.node();
        scene.approved(warningAbove(10), START);
        scene.database.inControl(
                control -> control.update(
                        "UPDATE rulebook_version SET source = REPLACE(source, 'length > 10', 'length > 11') WHERE version = 2"));
        node.rules().refresh();

        assertThat(node.version(RulebookKind.CONTENT)).isEqualTo(1);
        assertThat(node.faults().all())
                .singleElement()
                .satisfies(since -> assertThat(since.fault().reason()).contains("not what was stored"));
    }

    @Test
    void withoutAnyGoodVersionWhatCameWithTheProductStaysInForce() {
        scene.node();
        scene.database.inControl(
                control -> control.update("UPDATE rulebook_version SET source = '{}' WHERE rulebook = 'refund'"));

        Running node = scene.node();

        assertThat(node.rules().current().source("refund")).isEqualTo(Scene.shipped(RulebookKind.REFUND));
        assertThat(node.faults().all())
                .extracting(since -> since.fault().used())
                .containsExactly(0);
    }

    @Test
    void faultsOfANodeThatIsGoneDoNotCount() {
        scene.node();
        scene.approved(warningAbove(20).withRules("no rules"), START);
        Running node = scene.node();
        scene.database.inControl(control -> control.update("DELETE FROM node"));
        assertThat(node.faults().all()).isEmpty();
    }

    @Test
    void aNewerShippedRulebookTakesThePlaceOfAnOlderOne() {
        scene.node();
        ship(warningAbove(10));

        assertThat(scene.node().version(RulebookKind.CONTENT)).isEqualTo(2);
        ship(Scene.shipped(RulebookKind.CONTENT));
        assertThat(scene.node().version(RulebookKind.CONTENT))
                .as("an older product beside it does not go back")
                .isEqualTo(2);
    }

    @Test
    void aNewerShippedRulebookNeverOverwritesWhatPeopleChanged() {
        scene.node();
        scene.approved(warningAbove(10), START);
        ship(warningAbove(20));

        assertThat(latest(CONTENT)).isEqualTo(2);
        assertThat(scene.node().rules().current().source("content").rules()).contains("length > 10");
    }

    @Test
    void earlierVersionsCanBeHadAgain() {
        Running node = scene.node();
        Rulebooks then = node.rules().current();
        scene.approved(warningAbove(10), START);
        node.rules().refresh();

        Rulebooks again = node.rules().of(RulesInForce.versions(then));

        assertThat(again.sources()).isEqualTo(then.sources());
        assertThat(node.rules().of(RulesInForce.versions(then))).isSameAs(again);
        assertThat(node.rules().of(RulesInForce.versions(node.rules().current())))
                .isSameAs(node.rules().current());
    }

    private static void ship(RulebookSource content) {
        scene.database.inControl(control -> ShippedRulebooks.store(
                control, Scene.PLATFORM, Rulebooks.defaults().with(content).sources(), scene.clock.instant()));
    }

    private static int latest(BookId book) {
        return scene.database.control(control -> StoredVersions.latest(control, book));
    }

    private static List<Integer> order() {
        return scene.database.control(control -> StoredVersions.inForceOrder(control, CONTENT, scene.clock.instant()));
    }
}
