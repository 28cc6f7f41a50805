package org.gatehouse.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.account.Role;
import org.gatehouse.answer.Conflict;
import org.gatehouse.answer.NotFound;
import org.gatehouse.backtest.Mailbox.Recipient;
import org.gatehouse.backtest.Mailbox.Upload;
import org.gatehouse.message.MessageId;
import org.gatehouse.policy.Draft;
import org.gatehouse.policy.DraftId;
import org.gatehouse.policy.OpenDraft;
import org.gatehouse.policy.RulebookDrafts;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.workbench.TestOutcome;
import org.gatehouse.rules.workbench.TestRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages that become tests of the rulebook that decided, on a real MariaDB. */
class MessageTestsIT {

    private static final long ADA = 905_335_556_677L;

    @SuppressWarnings("NullAway.Init")
    private static House house;

    @BeforeAll
    static void aHouse() throws IOException, InterruptedException {
        house = House.open();
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    private static MessageId message(String text, String value) {
        return House.message(house.mailbox.admit(Upload.promotion(text, new Recipient(ADA, value)), House.NOW), 1);
    }

    private static MessageTests tests() {
        return house.as(Role.COMPLIANCE, House.PLATFORM, MessageTests.class);
    }

    private static RulebookDrafts drafts() {
        return house.as(Role.COMPLIANCE, House.PLATFORM, RulebookDrafts.class);
    }

    private static TestOutcome outcome(DraftId draft, MessageId message) {
        return drafts().tests(draft, Locale.ENGLISH).outcomes().stream()
                .filter(outcome -> outcome.test().name().equals("message " + message))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasDecidedIsWhatTheTestExpectsAndItPasses() {
        MessageId id = message("fake passport, {{name}}", "Ada");

        DraftId draft = tests().keepInNew(id, "From a message");

        TestOutcome outcome = outcome(draft, id);
        assertThat(outcome.test().expect())
                .isEqualTo(Map.of(
                        "disposition", "REFUSE", "reason", "CONTENT_NON_COMPLIANT", "rule", "prohibited-content"));
        assertThat(outcome.test().given())
                .containsEntry("appendOptOut", "yes")
                .containsEntry("localDate", "2026-11-22");
        assertThat(outcome.passed()).as(outcome.problem()).isTrue();
    }

    @Test
    void neitherTheNumberNorThePersonsOwnWordsGoToControl() {
        MessageId id = message("fake passport, {{name}}", "Ada Lovelace");

        DraftId draft = tests().keepInNew(id, "From a message");

        TestRow row = outcome(draft, id).test();
        assertThat(row.given()).containsEntry("text", "fake passport, name").containsEntry("phone", "+905335000000");
        assertThat(row.cells()).doesNotContain("Lovelace").doesNotContain(Long.toString(ADA));
    }

    @Test
    void wordsOfAPersonOnWhichItDependsAreKept() {
        MessageId id = message("Hello {{name}}", "fake passport");

        TestOutcome outcome = outcome(tests().keepInNew(id, "From a message"), id);

        assertThat(outcome.test().given()).containsEntry("text", "Hello fake passport");
        assertThat(outcome.passed()).as(outcome.problem()).isTrue();
    }

    @Test
    void itGoesIntoAnOpenDraftOnceHoweverOftenItIsKept() {
        MessageId id = message("A loan for {{name}}", "Ada");
        OpenDraft open = drafts().open(House.PLATFORM, RulebookKind.CONTENT, "Open", "");
        drafts().open(House.PLATFORM, RulebookKind.FREQUENCY, "Another book", "");
        int before = TestRow.read(open.source()).size();

        assertThat(tests().drafts(id))
                .extracting(Draft::id)
                .contains(open.draft().id())
                .allSatisfy(
                        draft -> assertThat(drafts().find(draft).draft().kind()).isEqualTo(RulebookKind.CONTENT));
        tests().keep(id, open.draft().id());
        tests().keep(id, open.draft().id());

        List<TestRow> rows = TestRow.read(drafts().find(open.draft().id()).source());
        assertThat(rows).hasSize(before + 1);
        assertThat(outcome(open.draft().id(), id).test().expect()).containsEntry("disposition", "WARN");
    }

    @Test
    void whatIsNotThereOrNoLongerKeptBecomesNoTest() {
        MessageId id = message("fake passport, {{name}}", "Ada");
        OpenDraft frequency = drafts().open(House.PLATFORM, RulebookKind.FREQUENCY, "Another book", "");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> tests().keep(id, frequency.draft().id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tests().drafts(new MessageId(id.campaign(), 2)));
        house.database.inTenant(
                House.LALE,
                sql -> sql.update(
                        "DELETE FROM upload_block WHERE campaign_id = ?",
                        id.campaign().number()));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> tests().drafts(id));
    }
}
