package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.policy.Scene.CONTENT;
import static org.gatehouse.policy.Scene.PLATFORM;
import static org.gatehouse.policy.Scene.START;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gatehouse.answer.Conflict;
import org.gatehouse.rules.book.RulebookKind;
import org.junit.jupiter.api.Test;

/** How versions follow each other, on a real MariaDB: at once, from a date, back, and never two at once. */
class ApprovalIT extends TwoPeople {

    private static final Duration DAY = Duration.ofDays(1);

    private OpenDraft submitted(String rule) {
        return ada.submits(ada.adds(ada.opens(PLATFORM, RulebookKind.CONTENT), rule));
    }

    @Test
    void aVersionMayBeScheduledUpToAYearAhead() {
        OpenDraft draft = submitted("one");
        Instant tooFar = START.plus(RulebookApprovals.AHEAD_MAX).plusMillis(1);
        Refused.invalid("effectiveFrom", () -> bob.approvesFrom(draft, START.minusMillis(1)));
        Refused.invalid("effectiveFrom", () -> bob.approvesFrom(draft, tooFar));

        bob.approvesFrom(draft, START.plus(RulebookApprovals.AHEAD_MAX));
        assertThat(node.version(RulebookKind.CONTENT)).isEqualTo(1);

        scene.clock.set(START.plus(RulebookApprovals.AHEAD_MAX));
        node.rules().refresh();
        assertThat(node.version(RulebookKind.CONTENT)).isEqualTo(2);
    }

    @Test
    void aDraftOfAnOlderVersionIsCarriedOverFirst() {
        OpenDraft one = submitted("one");
        OpenDraft two = submitted("two");
        bob.approves(one);

        Refused.conflict("rulebook.draft.outdated", "2", () -> bob.approves(two));

        OpenDraft back = ada.approvals().giveBack(two.draft().id(), two.draft().revision(), "Carry it over");
        OpenDraft carried =
                ada.drafts().carryOver(back.draft().id(), back.draft().revision());
        assertThat(carried.draft().baseVersion()).isEqualTo(2);
        assertThat(ada.drafts().diff(carried.draft().id()).rules())
                .extracting(RuleChange::name)
                .containsExactly("two");
        bob.approves(ada.submits(carried));
        assertThat(node.rules().current().source("content").rules()).contains("\"one\"", "\"two\"");
    }

    @Test
    void whatBothSidesChangedIsNamed() {
        OpenDraft one = submitted("long-text");
        OpenDraft two = ada.adds(ada.opens(PLATFORM, RulebookKind.CONTENT), "long-text");
        OpenDraft other = ada.edits(two, new Edit.ReplaceRule(0, Person.RULE.replace("length == 19", "length == 20")));
        bob.approves(one);

        Refused.conflict("rulebook.draft.clash", "long-text", () -> ada.drafts()
                .carryOver(other.draft().id(), other.draft().revision()));
        assertThat(ada.drafts().find(other.draft().id()).draft()).isEqualTo(other.draft());
    }

    @Test
    void whatIsScheduledIsNotUndoneByWhatComesBefore() {
        bob.approvesFrom(submitted("holiday"), START.plus(DAY));
        OpenDraft next = submitted("next");
        assertThat(next.draft().baseVersion()).as("made from what comes last").isEqualTo(2);

        Refused.conflict("rulebook.scheduled", "2", () -> bob.approves(next));
        bob.approvesFrom(next, START.plus(DAY).plusSeconds(1));

        scene.clock.set(START.plus(DAY).plusSeconds(1));
        node.rules().refresh();
        assertThat(node.rules().current().source("content").rules()).contains("\"holiday\"", "\"next\"");
    }

    @Test
    void aScheduledVersionIsWithdrawnBeforeItsTimeOnly() {
        RulebookVersion version = bob.approvesFrom(submitted("holiday"), START.plus(DAY));

        RulebookVersion withdrawn = ada.approvals().withdraw(PLATFORM, RulebookKind.CONTENT, version.version());

        assertThat(withdrawn.withdrawnBy()).isEqualTo("ada@platform");
        assertThat(withdrawn.withdrawnAt()).isEqualTo(START);
        Refused.conflict("rulebook.version.notScheduled", "2", () -> ada.approvals()
                .withdraw(PLATFORM, RulebookKind.CONTENT, 2));
        Refused.conflict("rulebook.version.notScheduled", "1", () -> ada.approvals()
                .withdraw(PLATFORM, RulebookKind.CONTENT, 1));
        Refused.notFound(() -> ada.approvals().withdraw(PLATFORM, RulebookKind.CONTENT, 9));
        scene.clock.set(START.plus(DAY));
        node.rules().refresh();
        assertThat(node.version(RulebookKind.CONTENT)).isEqualTo(1);
    }

    @Test
    void rollingBackPutsAnOlderContentIntoForceAtOnceAndWithdrawsWhatWasScheduled() {
        String shipped = node.rules().current().source("content").rules();
        bob.approves(submitted("bad"));
        RulebookVersion scheduled = bob.approvesFrom(submitted("later"), START.plus(DAY));

        RulebookVersion back = ada.approvals().rollBack(PLATFORM, RulebookKind.CONTENT, 1, "It held everything");

        assertThat(back.version()).isEqualTo(4);
        assertThat(back.basedOn()).isEqualTo(1);
        assertThat(back.note()).isEqualTo("It held everything");
        assertThat(node.version(RulebookKind.CONTENT)).isEqualTo(4);
        assertThat(node.rules().current().source("content").rules()).isEqualTo(shipped);
        assertThat(states())
                .containsExactly(
                        VersionState.IN_FORCE,
                        VersionState.WITHDRAWN,
                        VersionState.SUPERSEDED,
                        VersionState.SUPERSEDED);
        assertThat(scheduled.version()).isEqualTo(3);
        assertThat(scene.audited()).endsWith("rulebook.withdrawn", "rulebook.rolled-back");
    }

    @Test
    void onlyWhatWasInForceCanBeRolledBackTo() {
        bob.approvesFrom(submitted("later"), START.plus(DAY));
        Refused.conflict("rulebook.rollback.never", "2", () -> ada.approvals()
                .rollBack(PLATFORM, RulebookKind.CONTENT, 2, "Why not"));
        Refused.conflict("rulebook.rollback.same", "1", () -> ada.approvals()
                .rollBack(PLATFORM, RulebookKind.CONTENT, 1, "Why not"));
        Refused.notFound(() -> ada.approvals().rollBack(PLATFORM, RulebookKind.CONTENT, 7, "Why not"));
        Refused.notFound(() -> ada.approvals().rollBack(PLATFORM, RulebookKind.CONTENT, 0, "Why not"));
    }

    @Test
    void twoApprovalsAtOnceMakeOneVersion() throws Exception {
        OpenDraft draft = submitted("one");
        Person eve = scene.compliance("eve@platform");

        assertThat(atOnce(() -> bob.approves(draft), () -> eve.approves(draft))).isEqualTo(1);

        assertThat(latest()).isEqualTo(2);
    }

    @Test
    void twoDraftsOfOneVersionApprovedAtOnceMakeOneVersion() throws Exception {
        OpenDraft one = submitted("one");
        OpenDraft two = submitted("two");

        assertThat(atOnce(() -> bob.approves(one), () -> bob.approves(two))).isEqualTo(1);

        assertThat(latest()).isEqualTo(2);
    }

    @Test
    void twoEditsAtOnceMakeOneStep() throws Exception {
        OpenDraft draft = ada.opens(PLATFORM, RulebookKind.CONTENT);

        assertThat(atOnce(() -> ada.adds(draft, "one"), () -> bob.adds(draft, "two")))
                .isEqualTo(1);

        assertThat(ada.drafts().find(draft.draft().id()).steps()).hasSize(2);
    }

    /** How many of some deeds that are done at once succeed; the others are conflicts. */
    private static int atOnce(Callable<?>... deeds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(deeds.length);
        CyclicBarrier start = new CyclicBarrier(deeds.length);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (Callable<?> deed : deeds) {
            answers.add(threads.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                try {
                    deed.call();
                    return true;
                } catch (Conflict expected) {
                    return false;
                }
            }));
        }
        int succeeded = 0;
        for (Future<Boolean> answer : answers) {
            succeeded += answer.get(60, TimeUnit.SECONDS) ? 1 : 0;
        }
        threads.shutdown();
        return succeeded;
    }

    private int latest() {
        return scene.database.control(control -> StoredVersions.latest(control, CONTENT));
    }

    private List<VersionState> states() {
        return ada.library().history(PLATFORM, RulebookKind.CONTENT, null, 10).items().stream()
                .map(RulebookLibrary.Listed::state)
                .toList();
    }
}
