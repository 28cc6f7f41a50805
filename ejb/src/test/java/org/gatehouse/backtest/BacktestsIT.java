package org.gatehouse.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gatehouse.backtest.Mailbox.Recipient.to;
import static org.gatehouse.backtest.Office.ANADOLU;
import static org.gatehouse.backtest.Office.FJORD;
import static org.gatehouse.backtest.Office.LALE;
import static org.gatehouse.backtest.Office.NORDIC;
import static org.gatehouse.backtest.Office.PLATFORM;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.account.Role;
import org.gatehouse.answer.Conflict;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.answer.NotFound;
import org.gatehouse.answer.Page;
import org.gatehouse.backtest.Mailbox.Recipient;
import org.gatehouse.backtest.Mailbox.Upload;
import org.gatehouse.backtest.Office.Person;
import org.gatehouse.policy.DraftId;
import org.gatehouse.policy.Edit;
import org.gatehouse.policy.OpenDraft;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Back-tests as people of several tenants ask for them and read them, on a real MariaDB. */
class BacktestsIT {

    private static final Instant NOW = Instant.parse("2026-11-22T06:15:00Z");
    private static final long ADA = 905_330_000_001L;
    private static final long BORA = 905_330_000_002L;
    private static final String HOLD_SUNSHINE = """
            rule "sunny"
            when
                Message(length == 15)
            then
                hold("sunny");
            end""";

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @SuppressWarnings("NullAway.Init")
    private static Office office;

    private final Evaluators evaluators = Desk.evaluators();
    private final Person compliance = office.person(Role.COMPLIANCE, PLATFORM);
    private final Person operator = office.person(Role.OPERATOR, PLATFORM);
    private final Person anadolu = office.person(Role.RESELLER, ANADOLU);
    private final Person nordic = office.person(Role.RESELLER, NORDIC);

    @BeforeAll
    static void twoCustomersWithTraffic() throws IOException, InterruptedException {
        server = Server.start();
        office = new Office(server, NOW.plusSeconds(60));
        mailbox(LALE)
                .admit(
                        Upload.promotion(
                                "Hello {{name}}", new Recipient(ADA, "sunshine!"), new Recipient(BORA, "rain")),
                        NOW);
        mailbox(FJORD).admit(Upload.code("Hello sunshine!", to(ADA)), NOW);
    }

    private static Mailbox mailbox(TenantId tenant) {
        return Mailbox.of(office.database, tenant, NOW);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void nothingIsLeft() {
        evaluators.close();
        office.database.inControl(sql -> {
            for (String table : List.of(
                    "backtest", "rulebook_draft_author", "rulebook_draft_step", "rulebook_draft", "audit_entry")) {
                sql.update("DELETE FROM " + table);
            }
        });
    }

    private static OpenDraft draft(Person author, TenantId layer) {
        OpenDraft draft = author.drafts().open(layer, RulebookKind.CONTENT, "Sunny days", "");
        return edited(author, draft, new Edit.InsertRule(0, HOLD_SUNSHINE));
    }

    private static OpenDraft edited(Person author, OpenDraft draft, Edit edit) {
        return author.drafts().edit(draft.draft().id(), draft.draft().revision(), edit);
    }

    private BacktestId done(Person author, TenantId layer) {
        BacktestId id =
                author.backtests().start(draft(author, layer).draft().id(), 7).id();
        office.work(evaluators);
        assertThat(author.backtests().find(id).state()).isEqualTo(BacktestState.DONE);
        return id;
    }

    private static List<BacktestLine> lines(Person reader, BacktestId id) {
        return reader.backtests().lines(id, null, 100).items();
    }

    @Test
    void thePlatformsDraftMeetsTheTrafficOfAllTenants() {
        BacktestId id = done(compliance, PLATFORM);
        assertThat(lines(compliance, id))
                .extracting(
                        BacktestLine::tenant, line -> line.change().drafted().outcome(), BacktestLine::messages)
                .containsExactlyInAnyOrder(tuple("lale", "HOLD", 1L), tuple("fjord", "HOLD", 1L));
        assertThat(compliance.backtests().find(id).messagesDone()).isEqualTo(3);
    }

    @Test
    void whatAnotherNodeApprovedAMomentAgoIsTakenInFirst() {
        BacktestId id = compliance
                .backtests()
                .start(draft(compliance, PLATFORM).draft().id(), 7)
                .id();
        int before = compliance.backtests().find(id).comparedVersion();
        office.database.inControl(sql -> {
            approvedElsewhere(sql);
            sql.update("UPDATE backtest SET compared_version = ? WHERE id = ?", before + 1, id.number());
        });

        office.work(evaluators);

        assertThat(compliance.backtests().find(id).problem()).isNull();
        assertThat(compliance.backtests().find(id).state()).isEqualTo(BacktestState.DONE);
    }

    @Test
    void itIsComparedWithWhatAnotherNodeApprovedAMomentAgo() {
        OpenDraft draft = draft(compliance, PLATFORM);
        office.database.inControl(BacktestsIT::approvedElsewhere);

        BacktestId id = compliance.backtests().start(draft.draft().id(), 7).id();

        assertThat(compliance.backtests().find(id).comparedVersion())
                .isEqualTo(office.database
                        .<Long>control(BacktestsIT::latestContent)
                        .intValue());
    }

    private static long latestContent(Sql control) {
        return control.number("SELECT MAX(version) FROM rulebook_version WHERE layer_id = 1 AND rulebook = 'content'");
    }

    /** The same content once more, under the next number. */
    private static void approvedElsewhere(Sql control) {
        control.update(
                "INSERT INTO rulebook_version (layer_id, rulebook, version, source, source_sha256, in_force_from,"
                        + " author) SELECT layer_id, rulebook, version + 1, source, source_sha256, in_force_from,"
                        + " 'ada@platform' FROM rulebook_version WHERE layer_id = 1 AND rulebook = 'content'"
                        + " AND version = ?",
                latestContent(control));
        control.update("UPDATE rulebook_change SET number = number + 1");
    }

    @Test
    void aResellersDraftMeetsTheTrafficOfItsCustomersOnly() {
        BacktestId id = done(anadolu, ANADOLU);
        assertThat(lines(anadolu, id)).singleElement().satisfies(line -> {
            assertThat(line.tenant()).isEqualTo("lale");
            assertThat(line.change().drafted().rule()).isEqualTo(new CitedRule("anadolu", "content", "sunny"));
        });
        assertThat(anadolu.backtests().find(id).comparedVersion()).isZero();
    }

    @Test
    void aCustomersDraftMeetsItsOwnTraffic() {
        BacktestId id = done(anadolu, LALE);
        assertThat(lines(anadolu, id)).singleElement().satisfies(line -> assertThat(
                        line.change().drafted().rule())
                .isEqualTo(new CitedRule("lale", "content", "sunny")));
    }

    @Test
    void anotherResellerFindsNothing() {
        DraftId draft = draft(anadolu, ANADOLU).draft().id();
        BacktestId id = anadolu.backtests().start(draft, 7).id();
        Backtests foreign = nordic.backtests();
        assertThatThrownBy(() -> foreign.find(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> foreign.lines(id, null, 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> foreign.examples(id, null, 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> foreign.examplesOf(id, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> foreign.export(id, line -> {})).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> foreign.cancel(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> foreign.of(draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> foreign.start(draft, 7)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> foreign.find(new BacktestId(id.number() + 1))).isInstanceOf(NotFound.class);
        assertThat(anadolu.backtests().find(id).state()).isEqualTo(BacktestState.WAITING);
    }

    @Test
    void complianceReadsTheTextsOfExamplesAndEachLookIsKept() {
        BacktestId id = done(compliance, PLATFORM);

        assertThat(compliance.backtests().examples(id, null, 10).items())
                .extracting(BacktestExample::tenant, BacktestExample::phone)
                .containsExactlyInAnyOrder(tuple("lale", "+" + ADA), tuple("fjord", "+" + ADA));
        assertThat(compliance.backtests().examples(id, null, 10).items())
                .extracting(BacktestExample::text)
                .allSatisfy(text -> assertThat(text).startsWith("Hello sunshine! LALE "));
        assertThat(office.audited("backtest.texts-read"))
                .hasSize(4)
                .contains("compliance@1 lale " + id + " 1 examples", "compliance@1 fjord " + id + " 1 examples");
    }

    @Test
    void aResellerReadsTheTextsOfItsCustomers() {
        BacktestId id = done(anadolu, ANADOLU);
        assertThat(anadolu.backtests().examplesOf(id, 1)).singleElement().satisfies(example -> {
            assertThat(example.text()).startsWith("Hello sunshine!");
            assertThat(example.messageId()).hasSize(40);
        });
        assertThat(office.audited("backtest.texts-read")).hasSize(1);
    }

    @Test
    void theOperatorSeesWhichButNotWhat() {
        BacktestId id = done(compliance, PLATFORM);
        assertThat(lines(operator, id)).hasSize(2);
        assertThat(operator.backtests().examples(id, null, 10).items())
                .hasSize(2)
                .allSatisfy(example -> {
                    assertThat(example.messageId()).isNotNull();
                    assertThat(example.phone()).isNull();
                    assertThat(example.text()).isNull();
                });
        assertThat(office.audited("backtest.texts-read")).isEmpty();
    }

    @Test
    void pagesAndExportTellAllLinesOnce() {
        BacktestId id = done(compliance, PLATFORM);
        Page<BacktestLine> first = compliance.backtests().lines(id, null, 1);
        Page<BacktestLine> second = compliance.backtests().lines(id, first.next(), 1);
        List<BacktestLine> exported = new ArrayList<>();
        compliance.backtests().export(id, exported::add);

        assertThat(second.next()).isNull();
        assertThat(exported)
                .containsExactly(first.items().get(0), second.items().get(0));
        Page<BacktestExample> examples = compliance.backtests().examples(id, null, 1);
        assertThat(compliance.backtests().examples(id, examples.next(), 1).items())
                .hasSize(1)
                .doesNotContainAnyElementsOf(examples.items());
    }

    @Test
    void theResultNamesTheRevisionItIsAbout() {
        OpenDraft draft = draft(compliance, PLATFORM);
        BacktestId id = compliance.backtests().start(draft.draft().id(), 7).id();
        OpenDraft later = edited(compliance, draft, new Edit.CopyRule(0));
        office.work(evaluators);

        assertThat(compliance.backtests().find(id).draftRevision())
                .isEqualTo(draft.draft().revision())
                .isLessThan(later.draft().revision());
        assertThat(compliance.backtests().of(draft.draft().id()))
                .extracting(Backtest::id)
                .containsExactly(id);
    }

    @Test
    void aLayerHasOneAtATimeAndItCanBeCancelled() {
        DraftId draft = draft(compliance, PLATFORM).draft().id();
        BacktestId id = compliance.backtests().start(draft, 7).id();
        assertThatThrownBy(() -> compliance.backtests().start(draft, 7)).isInstanceOf(Conflict.class);

        assertThat(compliance.backtests().cancel(id).state()).isEqualTo(BacktestState.CANCELLED);
        assertThat(compliance.backtests().cancel(id).cancelledBy()).isEqualTo("compliance@1");
        assertThat(office.audited("backtest.cancelled")).hasSize(1);
        assertThat(office.work(evaluators)).as("nothing waits").isFalse();
        compliance.backtests().start(draft, 30);
    }

    @Test
    void onlyOneToThirtyDaysAreLookedAt() {
        DraftId draft = draft(compliance, PLATFORM).draft().id();
        for (long days : new long[] {0, -1, 31, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> compliance.backtests().start(draft, days)).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void aDraftThatCannotBeLoadedIsNotStarted() {
        OpenDraft broken = edited(compliance, draft(compliance, PLATFORM), new Edit.ReplaceRules("no rule at all"));
        assertThatThrownBy(() -> compliance.backtests().start(broken.draft().id(), 7))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aDraftThatWasDiscardedIsNotStarted() {
        DraftId draft = draft(compliance, PLATFORM).draft().id();
        compliance.drafts().discard(draft);
        assertThatThrownBy(() -> compliance.backtests().start(draft, 7)).isInstanceOf(Conflict.class);
    }
}
