package org.gatehouse.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.rules.book.RulebookKind.CONTENT;
import static org.gatehouse.rules.book.RulebookKind.FAILURE;
import static org.gatehouse.rules.book.RulebookKind.FREQUENCY;
import static org.gatehouse.rules.book.RulebookKind.INTERCEPT;
import static org.gatehouse.rules.book.RulebookKind.REFUND;
import static org.gatehouse.rules.book.RulebookKind.REPLY;

import java.util.List;
import java.util.Map;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rulebooks of the reseller anadolu and the customer lale, beside those of the platform (architecture section 4). */
class LayersTest {

    private static final String AD = "category=PROMOTIONAL appendOptOut=yes appendSender=yes ";

    private static String ask(Rulebooks rulebooks, String question) {
        return new Question("judge", question).ask(rulebooks);
    }

    private static String rule(String name, String conditions, String action) {
        return "rule \"%s\" when Message(%s) then %s; end\n".formatted(name, conditions, action);
    }

    @Test
    void allAreAskedAndTheStrictestWins() {
        Rulebooks rulebooks = Edited.with(
                Edited.customer(Edited.rules("lale", CONTENT, rule("no-links", "urlCount > 0", "hold(\"no-links\")"))),
                Edited.reseller(
                        Edited.rules("anadolu", CONTENT, rule("one-part", "segmentCount > 1", "warn(\"one-part\")")),
                        Edited.rules(
                                "anadolu",
                                FREQUENCY,
                                rule("no-nights", "localHour < 8", "deferTo(\"no-nights\", 8)"))));
        assertThat(ask(rulebooks, "text=Hi")).isEqualTo("PASS");
        assertThat(ask(rulebooks, "hour=7 text=Hi")).isEqualTo("DEFER 1 h by anadolu/frequency/no-nights");
        assertThat(ask(rulebooks, "hour=7 text=See www.example.com" + " again".repeat(30)))
                .isEqualTo("HOLD by anadolu/content/one-part, anadolu/frequency/no-nights, lale/content/no-links");
        assertThat(ask(rulebooks, "optOut=TENANT text=See www.example.com"))
                .isEqualTo("REFUSE OPTED_OUT by content/opted-out-tenant, lale/content/no-links");
    }

    @Test
    void anEqualReasonIsDecidedByThePlatform() {
        Rulebooks rulebooks = Edited.with(Edited.customer(
                Edited.rows("lale", CONTENT, "keywords", "移动,zh,no,,,REFUSE,", "poker,en,yes,,,REFUSE,")));
        assertThat(ask(rulebooks, "country=CN callingCode=86 text=移动"))
                .isEqualTo("REFUSE KEYWORD by content/listed-keyword[移动], lale/content/listed-keyword[移动]");
    }

    @Test
    void rowsOfALayerNeedNoRuleOfItsOwn() {
        Rulebooks rulebooks = Edited.with(Edited.customer(new RulebookSource(
                "lale",
                "content",
                3,
                "",
                Map.of(
                        "keywords", Edited.table(CONTENT, "keywords", "poker,en,yes,,,REFUSE,", "bingo,en,yes,,,HOLD,"),
                        "prohibitions", Edited.table(CONTENT, "prohibitions", "miracle cure,en,yes"),
                        "destinations", Edited.table(CONTENT, "destinations", "FR,yes,yes", "DE,no,no")))));
        assertThat(ask(rulebooks, "text=Poker")).isEqualTo("REFUSE KEYWORD by lale/content/listed-keyword[poker]");
        assertThat(ask(rulebooks, "text=Bingo")).isEqualTo("HOLD by lale/content/held-keyword[bingo]");
        assertThat(ask(rulebooks, "released=lale|held-keyword text=Bingo")).isEqualTo("PASS");
        assertThat(ask(rulebooks, "released=held-keyword text=Bingo"))
                .as("another layer's rule was released")
                .isEqualTo("HOLD by lale/content/held-keyword[bingo]");
        assertThat(ask(rulebooks, "text=A miracle cure"))
                .isEqualTo("REFUSE CONTENT_NON_COMPLIANT by lale/content/prohibited-content[miracle cure]");
        assertThat(ask(rulebooks, "country=FR text=Hi"))
                .isEqualTo("REFUSE OTHER_REFUSAL by lale/content/blocked-destination[FR]");
        assertThat(ask(rulebooks, "country=DE text=Hi"))
                .isEqualTo("REFUSE OTHER_REFUSAL by lale/content/alphanumeric-sender[LALE, DE]");
    }

    @Test
    void aLayerSeesItsOwnKeywordsAndEverybodysCategories() {
        Rulebooks rulebooks = Edited.with(
                Edited.reseller(Edited.rows("anadolu", CONTENT, "categories", "villa,PROPERTY,en,yes")),
                Edited.customer(Edited.rules(
                        "lale",
                        CONTENT,
                        rule("no-loans", "wordCategories contains \"FINANCE\"", "hold(\"no-loans\", categoryWords)")
                                + rule("no-villas", "wordCategories contains \"PROPERTY\"", "hold(\"no-villas\")")
                                + rule("keywords", "hasKeyword", "hold(\"keywords\")"))));
        assertThat(ask(rulebooks, "text=A loan for a villa")).isEqualTo("HOLD by lale/content/no-loans[loan]");
        assertThat(ask(rulebooks, "country=CN callingCode=86 text=移动"))
                .isEqualTo("REFUSE KEYWORD by content/listed-keyword[移动]");
    }

    @Test
    void countsOfLimitsStandLayerByLayer() {
        Rulebooks rulebooks = Edited.with(
                Edited.reseller(Edited.rows("anadolu", FREQUENCY, "limits", "a,PROMOTIONAL,3,7,REFUSE,0,")),
                Edited.customer(Edited.rows(
                        "lale", FREQUENCY, "limits", "b,PROMOTIONAL,5,30,HOLD,0,", "c,PROMOTIONAL,2,3,WARN,0,")));
        assertThat(rulebooks.frequencyLimits())
                .extracting(FrequencyLimit::windowDays)
                .containsExactly(1, 7, 30, 3);
        assertThat(ask(rulebooks, AD + "sent=0,2,4,1 text=Sale")).isEqualTo("PASS");
        assertThat(ask(rulebooks, AD + "sent=0,3,4,1 text=Sale")).isEqualTo("REFUSE FREQUENCY by anadolu/frequency/a");
        assertThat(ask(rulebooks, AD + "sent=0,0,5,1 text=Sale")).isEqualTo("HOLD by lale/frequency/b");
        assertThat(ask(rulebooks, AD + "sent=0,0,0,2 text=Sale")).isEqualTo("WARN by lale/frequency/c");
        assertThat(ask(rulebooks, AD + "sent=1,0,0,0 text=Sale"))
                .isEqualTo("REFUSE FREQUENCY by frequency/one-promotional-a-day");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "powered-off,POWERED_OFF,PT6H,LOCAL,NUMBER,yes,NONE,yes         | POWERED_OFF  | lale PT6H LOCAL",
                "powered-off,POWERED_OFF,PT6H,GLOBAL,NUMBER,yes,NONE,yes        | POWERED_OFF  | PT0S NONE",
                "powered-off,POWERED_OFF,PT0S,LOCAL,NUMBER,yes,NONE,yes         | POWERED_OFF  | PT0S NONE",
                "blacklisted,BLACKLISTED,PT2H,LOCAL,NUMBER,yes,NONE,yes         | BLACKLISTED  | lale PT2H LOCAL",
                "blacklisted,BLACKLISTED,PT30M,LOCAL,NUMBER,yes,NONE,yes        | BLACKLISTED  | PT1H LOCAL",
                "blacklisted,BLACKLISTED,PT1H,LOCAL,NUMBER,no,NONE,yes          | BLACKLISTED  | PT1H LOCAL",
                "suspended,SUSPENDED,P7D,LOCAL,NUMBER,yes,NONE,yes              | SUSPENDED    | PT1H GLOBAL, lale PT168H LOCAL",
                "blacklisted,BLACKLISTED,PT2H,LOCAL,NUMBER_AND_TEXT,yes,NONE,yes| BLACKLISTED  | PT1H LOCAL, lale PT2H LOCAL",
                "powered-off,POWERED_OFF,PT6H,LOCAL,NUMBER,yes,NONE,yes         | BUSY         | PT0S NONE",
            })
    void aCustomerKeepsNumbersLongerForItselfOnly(String row, Reason reason, String expected) {
        Rulebooks rulebooks = Edited.with(Edited.customer(Edited.rows("lale", INTERCEPT, "outcomes", row.strip())));
        assertThat(rulebooks.intercepts(reason))
                .extracting(policy -> (policy.rule().layer() + " " + policy.ttl() + " " + policy.scope()).strip())
                .containsExactly(expected.split(", "));
        assertThat(rulebooks.intercept(reason)).isEqualTo(Rulebooks.defaults().intercept(reason));
    }

    @Test
    void theRefusalOfALocalNumberCitesTheCustomersRow() {
        Rulebooks rulebooks = Edited.with(Edited.customer(
                Edited.rows("lale", INTERCEPT, "outcomes", "off,POWERED_OFF,PT6H,LOCAL,NUMBER,yes,NONE,yes")));
        assertThat(ask(rulebooks, "local=POWERED_OFF text=Hi"))
                .isEqualTo("REFUSE LOCAL_INTERCEPT by lale/intercept/off[POWERED_OFF]");
        assertThat(ask(rulebooks, "global=SUSPENDED local=BUSY text=Hi"))
                .isEqualTo("REFUSE GLOBAL_INTERCEPT by intercept/suspended[SUSPENDED], intercept/busy[BUSY]");
    }

    @ParameterizedTest(name = "platform {0} %, reseller {1} %: {2} %")
    @CsvSource({"100,40,100", "40,70,70", "40,40,40", "0,1,1", "40,0,40"})
    void aResellerRefundsNeverLessThanThePlatform(int platform, int reseller, int expected) {
        Rulebooks rulebooks = Rulebooks.defaults()
                .with(Edited.shipped(REFUND, "refunds", "busy,BUSY,*," + platform))
                .with(List.of(Edited.reseller(Edited.rows("anadolu", REFUND, "refunds", "more,BUSY,*," + reseller))));
        RefundTerms terms = rulebooks.refund(Reason.BUSY, ChargingMode.CHARGE_ON_SUBMIT);
        RefundPolicy policy = terms.inForce();
        assertThat(policy.percent()).isEqualTo(expected);
        assertThat(terms.resellerShare(200)).as("what it adds is at its cost").isEqualTo(2 * (expected - platform));
        assertThat(policy.rule().layer()).isEqualTo(reseller > platform ? "anadolu" : "");
        assertThat(rulebooks
                        .refund(Reason.EXPIRED, ChargingMode.CHARGE_ON_SUBMIT)
                        .inForce()
                        .percent())
                .as("no row of either")
                .isZero();
    }

    @Test
    void aLayerHasOnlyTheRulebooksThatItsKindMayHave() {
        RulebookSource failure = Edited.rules("lale", FAILURE, "");
        RulebookSource refund = Edited.rules("lale", REFUND, "");
        RulebookSource reply = Edited.rules("lale", REPLY, "");
        for (RulebookSource source : List.of(failure, refund)) {
            assertThatThrownBy(() -> Edited.customer(source))
                    .isInstanceOf(RulebookException.class)
                    .hasMessageContaining(source.name());
        }
        assertThatThrownBy(() -> Edited.reseller(reply)).isInstanceOf(RulebookException.class);
        assertThatThrownBy(() -> Edited.customer(reply, Edited.rules("anadolu", CONTENT, "")))
                .hasMessageContaining("anadolu");
        assertThatThrownBy(() -> LayerBooks.none(LayerKind.PLATFORM, "platform"))
                .hasMessageContaining("platform");
    }

    @Test
    void aMessageHasOneResellerAndOneCustomer() {
        LayerBooks one = LayerBooks.none(LayerKind.CUSTOMER, "lale");
        LayerBooks other = LayerBooks.none(LayerKind.CUSTOMER, "mavi");
        assertThatThrownBy(() -> Edited.with(one, other)).hasMessageContaining("one customer");
    }

    @Test
    void theVersionsOfAllStandInOneOrder() {
        RulebookSource content = Edited.rules("lale", CONTENT, "").asVersion(5);
        Rulebooks rulebooks = Edited.with(
                Edited.customer(Edited.rules("lale", REPLY, ""), content),
                Edited.reseller(Edited.rules("anadolu", CONTENT, "").asVersion(2)));
        assertThat(rulebooks.versions())
                .isEqualTo("content:1,failure:1,frequency:1,intercept:1,refund:1,reply:1,"
                        + "anadolu/content:2,lale/content:5,lale/reply:1");
        assertThat(rulebooks.source("lale/content")).isSameAs(content);
        assertThat(rulebooks.sources().keySet()).hasSize(9).first().isEqualTo("content");
    }

    @Test
    void oneRulebookOfOneLayerIsExchanged() {
        Rulebooks before = Edited.with(Edited.customer(Edited.rules("lale", CONTENT, "")));
        Rulebooks after = before.with(
                Edited.rules("lale", CONTENT, rule("all", "", "warn(\"all\")")).asVersion(2));
        assertThat(ask(before, "text=Hi")).isEqualTo("PASS");
        assertThat(ask(after, "text=Hi")).isEqualTo("WARN by lale/content/all");
        assertThat(ask(after.with(List.of()), "text=Hi")).isEqualTo("PASS");
        assertThatThrownBy(() -> before.with(Edited.rules("mavi", CONTENT, ""))).hasMessageContaining("no layer mavi");
    }

    @Test
    void eachLayerIsOpenedBesideTheQuestion() {
        Rulebooks rulebooks = Edited.with(Edited.customer(
                Edited.rows("lale", INTERCEPT, "outcomes", "off,POWERED_OFF,PT6H,LOCAL,NUMBER,yes,NONE,yes"),
                Edited.rows("lale", CONTENT, "keywords", "poker,en,yes,,,HOLD,")));
        Inspection inspection = new Inspection(rulebooks);
        assertThat(inspection.ofOutcome(INTERCEPT, Reason.POWERED_OFF, ChargingMode.CHARGE_ON_SUBMIT))
                .extracting(book -> book.source().qualifiedName())
                .containsExactly("intercept", "lale/intercept");
        assertThat(InspectionTest.opened(rulebooks, CONTENT, "Poker"))
                .extracting(book ->
                        book.source().qualifiedName() + " " + book.facts().get("heldKeywords"))
                .containsExactly("content []", "lale/content [poker]");
    }
}
