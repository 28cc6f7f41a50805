package org.gatehouse.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;
import org.junit.jupiter.api.Test;

/** What is shown of a rulebook beside a question is what the rulebook answered it. */
class InspectionTest {

    private static final Rulebooks DEFAULTS = Rulebooks.defaults();
    private static final Inspection INSPECTION = new Inspection(DEFAULTS);
    private static final CampaignFacts ADVERT = new CampaignFacts(
            Category.PROMOTIONAL, "LALE", true, Set.of(), Set.of(Category.values()), "tr", false, false, 10);
    private static final RecipientFacts SECOND_OF_THE_DAY = new RecipientFacts(
            905_320_000_001L,
            "TR",
            "90",
            null,
            null,
            OptOutScope.NONE,
            new int[] {1},
            20_000,
            12,
            "simulator",
            false,
            Set.of());

    /** The books of all layers beside advertising of this text. */
    static List<AskedBook> opened(Rulebooks rulebooks, RulebookKind kind, String text) {
        return new Inspection(rulebooks).ofMessage(kind, ADVERT, rulebooks.read(text, ADVERT), SECOND_OF_THE_DAY);
    }

    private static AskedBook asked(RulebookKind kind) {
        return opened(DEFAULTS, kind, "A loan for you").get(0);
    }

    private static List<RuleRef> fired(AskedBook book) {
        return book.rules().stream()
                .filter(ruled -> book.fires(ruled.rule()))
                .map(Ruled::ref)
                .toList();
    }

    @Test
    void theRulesThatFireAreThoseThatAnswered() {
        AskedBook content = asked(RulebookKind.CONTENT);
        assertThat(content.verdict().disposition()).isEqualTo(Disposition.HOLD);
        assertThat(fired(content))
                .hasSize(3)
                .isEqualTo(content.verdict().hits().stream().map(Hit::rule).toList());
        assertThat(content.rules()).hasSizeGreaterThan(20);
    }

    @Test
    void everyBookSpeaksForItselfAlone() {
        Verdict frequency = asked(RulebookKind.FREQUENCY).verdict();
        assertThat(frequency.reason()).isEqualTo(Reason.FREQUENCY);
        assertThat(frequency.hits()).hasSize(1);
    }

    @Test
    void theFactsAreToldInWords() {
        assertThat(asked(RulebookKind.CONTENT).facts())
                .containsEntry("financeWords", List.of("loan"))
                .containsEntry("weekday", List.of("5"))
                .containsEntry("frequencyCount1", List.of("1"))
                .containsEntry("appendOptOut", List.of("false"));
    }

    @Test
    void rowsAreRulesToo() {
        AskedBook receipt = INSPECTION.ofReceipt("one", "UNDELIV", "031");
        assertThat(fired(receipt).get(0))
                .isEqualTo(DEFAULTS.classify("one", "UNDELIV", "031").rule());
        AskedBook submit = INSPECTION.ofSubmit("one", 0x58);
        assertThat(fired(submit).get(0))
                .isEqualTo(DEFAULTS.submitOutcome("one", 0x58).rule());
        for (Reason reason : OutcomeFact.reasons()) {
            AskedBook intercept = INSPECTION
                    .ofOutcome(RulebookKind.INTERCEPT, reason, ChargingMode.CHARGE_ON_SUBMIT)
                    .get(0);
            assertThat(fired(intercept))
                    .containsExactly(DEFAULTS.intercept(reason).rule());
            AskedBook refund = INSPECTION
                    .ofOutcome(RulebookKind.REFUND, reason, ChargingMode.CHARGE_ON_SUBMIT)
                    .get(0);
            assertThat(fired(refund))
                    .containsExactly(DEFAULTS.refund(reason, ChargingMode.CHARGE_ON_SUBMIT)
                            .inForce()
                            .rule());
        }
    }

    @Test
    void theFirstRuleThatFiresSaysWhatAReplyMeans() {
        AskedBook reply = INSPECTION.ofReply("stop lale", List.of("LALE"));
        assertThat(fired(reply).get(0))
                .isEqualTo(DEFAULTS.meaning("stop lale", List.of("LALE")).rule());
        assertThat(reply.facts()).containsEntry("stopWords", List.of("1")).containsEntry("brandNamed", List.of("true"));
    }

    @Test
    void aBookIsAskedOnlyWhatItAnswers() {
        assertThatThrownBy(() -> asked(RulebookKind.REPLY)).hasMessageContaining("reply");
        assertThatThrownBy(() -> INSPECTION.ofOutcome(RulebookKind.CONTENT, Reason.BUSY, ChargingMode.CHARGE_ON_SUBMIT))
                .hasMessageContaining("content");
    }
}
