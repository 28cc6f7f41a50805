package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.gatehouse.policy.Scene.PLATFORM;
import static org.gatehouse.policy.Scene.START;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.TestReport;
import org.junit.jupiter.api.Test;

/** The life of a draft until it is a version, on a real MariaDB. */
class DraftLifeIT extends TwoPeople {

    @Test
    void testsAreRunOnceAChange() {
        OpenDraft draft = ada.adds(ada.opens(PLATFORM, RulebookKind.CONTENT), "long-text");
        DraftId id = draft.draft().id();
        List<Finding> found = ada.drafts().check(id);
        TestReport report = ada.drafts().tests(id, Locale.ENGLISH);

        ada.submits(draft);
        assertThat(bob.drafts().tests(id, Locale.ENGLISH)).isEqualTo(report);
        assertThat(ada.drafts().tests(id, Locale.ENGLISH)).isSameAs(report);
        assertThat(ada.drafts().check(id)).isSameAs(found);

        OpenDraft other = ada.adds(ada.opens(PLATFORM, RulebookKind.CONTENT), "another");
        assertThat(ada.drafts().tests(other.draft().id(), Locale.ENGLISH)).isNotSameAs(report);
    }

    @Test
    void aDraftBecomesAVersionThatIsInForceAtOnce() {
        OpenDraft draft = ada.drafts().open(PLATFORM, RulebookKind.CONTENT, "Long texts", "Warn of them");
        draft = ada.submits(ada.adds(draft, "long-text"));
        scene.advance(Duration.ofMinutes(1));

        RulebookVersion version =
                bob.approvals().approve(draft.draft().id(), draft.draft().revision(), null, "Fine", Locale.ENGLISH);

        assertThat(version)
                .isEqualTo(new RulebookVersion(
                        Scene.CONTENT,
                        2,
                        "ada@platform",
                        START.plus(Duration.ofMinutes(1)),
                        "bob@platform",
                        START.plus(Duration.ofMinutes(1)),
                        "Long texts",
                        "Warn of them",
                        "Fine",
                        1,
                        null,
                        null));
        assertThat(node.version(RulebookKind.CONTENT)).isEqualTo(2);
        assertThat(node.rules().current().source("content").rules()).contains("long-text");
        Draft closed = ada.drafts().find(draft.draft().id()).draft();
        assertThat(closed.state()).isEqualTo(DraftState.APPROVED);
        assertThat(closed.version()).isEqualTo(2);
        assertThat(scene.audited())
                .containsExactly(
                        "rulebook-draft.opened",
                        "rulebook-draft.edited",
                        "rulebook-draft.submitted",
                        "rulebook.approved");
    }

    @Test
    void aDraftWithoutATitleStaysWithoutUntilAPersonGivesOne() {
        Draft opened = ada.drafts().open(PLATFORM, RulebookKind.CONTENT).draft();
        assertThat(opened.title()).isEmpty();

        Draft noted = ada.drafts()
                .describe(opened.id(), opened.revision(), " ", "Long texts")
                .draft();
        assertThat(noted.title()).isEmpty();
        assertThat(noted.note()).isEqualTo("Long texts");

        Draft named = ada.drafts()
                .describe(noted.id(), noted.revision(), "Spring", "Long texts")
                .draft();
        assertThat(named.title()).isEqualTo("Spring");
        Refused.invalid("title", () -> ada.drafts().describe(named.id(), named.revision(), "", ""));
    }

    @Test
    void whoHadAHandInADraftDoesNotApproveIt() {
        Person eve = scene.compliance("eve@platform");
        Person joe = scene.compliance("joe@platform");
        OpenDraft draft = ada.opens(PLATFORM, RulebookKind.CONTENT);
        draft = bob.adds(ada.adds(draft, "one"), "two");
        draft = bob.drafts().undo(draft.draft().id(), draft.draft().revision());
        OpenDraft submitted = joe.submits(ada.adds(draft, "three"));

        for (Person hand : List.of(ada, bob, joe)) {
            Refused.conflict("rulebook.draft.ownWork", "Spring", () -> hand.approves(submitted));
            assertThat(hand.approvals().waiting())
                    .extracting(RulebookApprovals.Waiting::mayApprove)
                    .containsExactly(false);
        }
        assertThat(eve.approvals().waiting())
                .extracting(RulebookApprovals.Waiting::mayApprove)
                .containsExactly(true);
        assertThat(eve.approves(submitted).version()).isEqualTo(2);
    }

    @Test
    void twoWhoEditTheSameDraftHearOfEachOther() {
        OpenDraft seen = ada.opens(PLATFORM, RulebookKind.CONTENT);
        OpenDraft later = bob.adds(seen, "one");

        Refused.conflict("rulebook.draft.changed", "bob@platform", () -> ada.adds(seen, "two"));
        assertThat(ada.drafts().find(seen.draft().id())).isEqualTo(later);
        assertThat(ada.adds(later, "two").draft().stepNo()).isEqualTo(2);
    }

    @Test
    void everyStepCanBeTakenBackAndDoneAgain() {
        OpenDraft start = ada.opens(PLATFORM, RulebookKind.REFUND);
        OpenDraft first = ada.edits(
                start,
                new Edit.SpliceRows(
                        "refunds", 0, 1, List.of(List.of("refund-invalid-number", "INVALID_NUMBER", "*", "50"))));
        OpenDraft second = ada.edits(first, new Edit.SpliceRows("refunds", 0, 1, List.of()));
        assertThat(second.canUndo()).isTrue();
        assertThat(second.canRedo()).isFalse();

        OpenDraft undone = undo(undo(second));
        assertThat(undone.source()).isEqualTo(start.source());
        assertThat(undone.canUndo()).isFalse();
        assertThat(undo(undone).source()).as("there is none before").isEqualTo(start.source());

        OpenDraft redone = redo(undo(undone));
        assertThat(redone.source()).isEqualTo(first.source());
        OpenDraft other = ada.edits(redone, new Edit.SpliceRows("refunds", 1, 1, List.of()));
        assertThat(other.canRedo()).as("what was undone is gone").isFalse();
        assertThat(other.steps()).extracting(OpenDraft.Step::number).containsExactly(0, 1, 2);
    }

    @Test
    void theLastHundredStepsAreKept() {
        OpenDraft draft = ada.opens(PLATFORM, RulebookKind.FREQUENCY);
        for (int step = 1; step <= 120; step++) {
            draft = ada.edits(draft, new Edit.ReplaceRules("// " + step + "\n"));
        }
        assertThat(draft.steps()).hasSize(DraftSteps.KEPT_MAX + 1);
        for (int step = 0; step < 200; step++) {
            draft = undo(draft);
        }
        assertThat(draft.source().rules()).isEqualTo("// 20\n");
    }

    @Test
    void anEditThatChangesNothingIsNone() {
        OpenDraft draft = ada.opens(PLATFORM, RulebookKind.CONTENT);
        assertThat(ada.edits(draft, new Edit.ReplaceRules(draft.source().rules())))
                .isEqualTo(draft);
    }

    @Test
    void anEditThatCannotBeMadeLeavesTheDraftAsItWas() {
        OpenDraft draft = ada.opens(PLATFORM, RulebookKind.REFUND);
        Refused.invalid(
                "rows",
                () -> ada.edits(
                        draft,
                        new Edit.SpliceRows(
                                "refunds", 0, 0, List.of(List.of("a", "BUSY", "*", "1"), List.of("too", "few")))));
        Refused.invalid("table", () -> ada.edits(draft, new Edit.ReplaceTable("keywords", "")));
        assertThat(ada.drafts().find(draft.draft().id())).isEqualTo(draft);
    }

    @Test
    void aBrokenDraftIsKeptAndCannotBeSubmitted() {
        OpenDraft draft = ada.edits(
                ada.opens(PLATFORM, RulebookKind.CONTENT),
                new Edit.ReplaceRules("rule \"x\" when eval(true) then end"));
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> ada.submits(draft));
        assertThat(refused.errors())
                .extracting(FieldError::field)
                .allMatch(field -> field.startsWith("content.drl:1:"));
        assertThat(ada.drafts().find(draft.draft().id()).draft().state()).isEqualTo(DraftState.EDITING);
    }

    @Test
    void aDraftThatChangesNothingCannotBeSubmitted() {
        OpenDraft draft = ada.opens(PLATFORM, RulebookKind.CONTENT);
        Refused.invalid("draft", () -> ada.submits(draft));
    }

    @Test
    void aSubmittedDraftCannotBeEditedUntilItIsReturned() {
        OpenDraft submitted = ada.submits(ada.adds(ada.opens(PLATFORM, RulebookKind.CONTENT), "one"));
        Refused.conflict("rulebook.draft.submitted", "ada@platform", () -> ada.adds(submitted, "two"));

        OpenDraft returned = bob.approvals()
                .giveBack(submitted.draft().id(), submitted.draft().revision(), "A test is missing");

        assertThat(returned.draft().state()).isEqualTo(DraftState.EDITING);
        assertThat(returned.draft().comment()).isEqualTo("A test is missing");
        assertThat(returned.draft().returnedBy()).isEqualTo("bob@platform");
        assertThat(bob.approves(ada.submits(ada.adds(returned, "two"))).version())
                .as("who returned it may approve it")
                .isEqualTo(2);
    }

    @Test
    void theApproverGetsWhatTheApproverRead() {
        OpenDraft read = ada.submits(ada.adds(ada.opens(PLATFORM, RulebookKind.CONTENT), "one"));
        OpenDraft returned =
                ada.approvals().giveBack(read.draft().id(), read.draft().revision(), "Not yet");
        ada.submits(ada.adds(returned, "two"));
        Refused.conflict("rulebook.draft.changed", "ada@platform", () -> bob.approves(read));
    }

    @Test
    void aDiscardedDraftIsClosed() {
        OpenDraft draft = ada.adds(ada.opens(PLATFORM, RulebookKind.CONTENT), "one");
        bob.drafts().discard(draft.draft().id());
        bob.drafts().discard(draft.draft().id());

        assertThat(ada.drafts().list(PLATFORM)).isEmpty();
        assertThat(scene.audited())
                .filteredOn("rulebook-draft.discarded"::equals)
                .hasSize(1);
        Refused.conflict("rulebook.draft.closed", "bob@platform", () -> ada.adds(draft, "two"));
        assertThat(ada.drafts().find(draft.draft().id()).source().rules()).contains("\"one\"");
    }

    @Test
    void aLayerHasAtMostFiftyOpenDrafts() {
        for (int count = 0; count < DraftDesk.OPEN_MAX; count++) {
            ada.opens(PLATFORM, RulebookKind.REFUND);
        }
        Refused.conflict("rulebook.drafts.max", "50", () -> ada.opens(PLATFORM, RulebookKind.CONTENT));
        ada.drafts().discard(ada.drafts().list(PLATFORM).get(0).id());
        ada.opens(PLATFORM, RulebookKind.CONTENT);
    }

    @Test
    void titlesNotesAndReasonsHaveTheirLengths() {
        Refused.invalid("title", () -> ada.drafts().open(PLATFORM, RulebookKind.CONTENT, " ", ""));
        Refused.invalid("title", () -> ada.drafts().open(PLATFORM, RulebookKind.CONTENT, "x".repeat(201), ""));
        Refused.invalid("title", () -> ada.drafts().open(PLATFORM, RulebookKind.CONTENT, "a\nb", ""));
        Refused.invalid("note", () -> ada.drafts().open(PLATFORM, RulebookKind.CONTENT, "x", "x".repeat(2_001)));
        OpenDraft draft = ada.drafts().open(PLATFORM, RulebookKind.CONTENT, "x".repeat(200), "x".repeat(2_000));
        OpenDraft submitted = ada.submits(ada.adds(draft, "one"));
        Refused.invalid("comment", () -> bob.approvals()
                .giveBack(submitted.draft().id(), submitted.draft().revision(), " \n"));
        Refused.invalid("reason", () -> bob.approvals().rollBack(PLATFORM, RulebookKind.CONTENT, 1, ""));
    }

    @Test
    void aWholeRulebookComesInAsFiles() {
        RulebookSource changed = Scene.warningAbove(10);
        OpenDraft draft = ada.drafts()
                .open(
                        PLATFORM,
                        RulebookKind.CONTENT,
                        "From files",
                        "",
                        changed.rules(),
                        changed.tables(),
                        Locale.ENGLISH);
        assertThat(draft.source().asVersion(1)).isEqualTo(changed);
        assertThat(ada.drafts().diff(draft.draft().id()).rules())
                .extracting(RuleChange::kind, RuleChange::name)
                .containsExactly(tuple(RuleChange.Kind.ADDED, "long-text"));

        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> ada.drafts()
                .open(
                        PLATFORM,
                        RulebookKind.REFUND,
                        "Broken",
                        "",
                        "",
                        Map.of("refunds", "name\treason\tmode\tpercent\nx\tBUSY\t*\t101\n"),
                        Locale.ENGLISH));
        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("refund-refunds.tsv:2:10");
        assertThat(ada.drafts().list(PLATFORM)).hasSize(1);
    }

    private OpenDraft undo(OpenDraft draft) {
        return ada.drafts().undo(draft.draft().id(), draft.draft().revision());
    }

    private OpenDraft redo(OpenDraft draft) {
        return ada.drafts().redo(draft.draft().id(), draft.draft().revision());
    }
}
