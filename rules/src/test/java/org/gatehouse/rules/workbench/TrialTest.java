package org.gatehouse.rules.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gatehouse.rules.book.LayerBooks;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrialTest {

    private static final Rulebooks SHIPPED = Rulebooks.defaults();

    private static Answer ask(RulebookKind kind, Map<String, String> given) {
        return Trial.ask(SHIPPED, kind, given);
    }

    private static RuleTrace trace(Answer answer, String rule) {
        return answer.traces().stream()
                .filter(trace -> trace.ref().name().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(RulebookKind.class)
    void theStandardsCanBeAsked(RulebookKind kind) {
        Answer answer = ask(kind, Map.of());
        assertThat(answer.outcome().keySet()).containsExactlyInAnyOrderElementsOf(TestTable.outcomeKeys(kind));
        assertThat(answer.facts()).isNotEmpty();
        boolean ofMessage = kind == RulebookKind.CONTENT || kind == RulebookKind.FREQUENCY;
        assertThat(answer.verdict() != null).isEqualTo(ofMessage);
    }

    @Test
    void theStandardMessageIsAnAdvertisementThatMayGo() {
        Answer answer = ask(RulebookKind.CONTENT, Map.of());
        assertThat(answer.verdict()).isEqualTo(Verdict.pass());
        assertThat(answer.outcome()).isEqualTo(Map.of("disposition", "PASS", "reason", "", "rule", "", "hours", "0"));
        assertThat(answer.facts())
                .containsEntry("category", List.of("PROMOTIONAL"))
                .containsEntry("optOutInstruction", List.of("true"))
                .containsEntry("senderAtEnd", List.of("true"))
                .containsEntry("weekday", List.of("1"));
    }

    @Test
    void onlyTheRulebooksOwnRulesCountInItsOutcome() {
        Map<String, String> given = Map.of("optOut", "PLATFORM", "alreadySent", "3");
        assertThat(ask(RulebookKind.CONTENT, given).outcome()).containsEntry("reason", "OPTED_OUT");
        assertThat(ask(RulebookKind.FREQUENCY, given).outcome()).containsEntry("reason", "FREQUENCY");
        Verdict verdict =
                Objects.requireNonNull(ask(RulebookKind.FREQUENCY, given).verdict());
        assertThat(verdict.reason()).isEqualTo(Reason.OPTED_OUT);
        assertThat(verdict.hits()).hasSize(2);
    }

    @Test
    void aRuleTellsWhichOfItsConditionsHeldAndWhatTheFieldsWere() {
        Answer answer = ask(RulebookKind.CONTENT, Map.of("text", "Sale! LALE"));
        RuleTrace held = trace(answer, "opt-out-instruction-missing");
        assertThat(held.fired()).isTrue();
        assertThat(held.nearly()).isFalse();
        assertThat(held.conditions())
                .extracting(ConditionTrace::actual)
                .containsExactly(
                        List.of("category=PROMOTIONAL"),
                        List.of("optOutInstruction=false"),
                        List.of("appendOptOut=false"));

        RuleTrace nearly = trace(answer, "sender-missing-at-end");
        assertThat(nearly.fired()).isFalse();
        assertThat(nearly.nearly()).isTrue();
        assertThat(nearly.conditions().stream().filter(condition -> !condition.held()))
                .extracting(condition -> condition.condition().text())
                .containsExactly("!senderAtEnd");
        assertThat(answer.traces()).hasSize(21);
    }

    @Test
    void conditionsJoinedByAndAreToldOneByOne() {
        RulebookSource source = SHIPPED.source("content")
                .withRules("rule \"x\" when Message(urlCount > 0 && segmentCount > maxSegments && senderApproved) then"
                        + " warn(\"x\"); end");
        Answer answer = Trial.ask(SHIPPED.with(source), RulebookKind.CONTENT, Map.of("text", "www.example.com"));
        RuleTrace trace = trace(answer, "x");
        assertThat(trace.conditions())
                .extracting(ConditionTrace::condition)
                .extracting(Condition::text)
                .containsExactly("urlCount > 0", "segmentCount > maxSegments", "senderApproved");
        assertThat(trace.conditions().get(1).actual()).containsExactly("segmentCount=1", "maxSegments=10");
        assertThat(trace.nearly()).isTrue();
    }

    @Test
    void ofTheRowsThoseAreToldThatFiredOrNearlyDid() {
        Answer answer = ask(RulebookKind.FAILURE, Map.of("errorCode", "031"));
        assertThat(trace(answer, "map-subscriber-busy").fired()).isTrue();
        assertThat(trace(answer, "map-barred").nearly()).isTrue();
        assertThat(answer.traces()).noneMatch(trace -> trace.ref().name().equals("status-throttled"));
        assertThat(answer.traces()).allMatch(trace -> trace.fired() || trace.nearly());
    }

    @Test
    void nearlyFiringRowsAreToldUpToABound() {
        StringBuilder rows = new StringBuilder(
                Objects.requireNonNull(SHIPPED.source("failure").tables().get("codes")));
        for (int code = 1_000; code < 2_000; code++) {
            rows.append("own-%d\t*\tERR\t%d\tBUSY\tno\tFAIL\n".formatted(code, code));
        }
        // The last row for every receipt comes behind the others.
        String codes = rows.toString().replaceAll("(?m)^result-unmapped\t.*\n", "");
        Rulebooks many = SHIPPED.with(SHIPPED.source("failure").withTable("codes", codes));
        Answer answer = Trial.ask(many, RulebookKind.FAILURE, Map.of("errorCode", "1999"));
        assertThat(answer.outcome()).containsEntry("rule", "stat-undeliv");
        assertThat(trace(answer, "own-1999").fired()).isTrue();
        assertThat(answer.traces()).hasSizeBetween(Traces.ROWS_MAX, Traces.ROWS_MAX + 10);
    }

    @Test
    void theRulebookOfTheLowestLayerIsAsked() {
        String header = "name\tcategory\tmax_count\twindow_days\tdisposition\n";
        RulebookSource own = new RulebookSource(
                "lale", "frequency", 1, "", Map.of("limits", header + "week\tPROMOTIONAL\t3\t7\tHOLD\n"));
        Rulebooks composed = SHIPPED.with(List.of(LayerBooks.of(LayerKind.CUSTOMER, List.of(own))));
        Answer answer = Trial.ask(composed, RulebookKind.FREQUENCY, Map.of("alreadySent", "3,"));
        assertThat(answer.outcome()).containsEntry("disposition", "HOLD").containsEntry("rule", "week");
        assertThat(trace(answer, "week").ref().layer()).isEqualTo("lale");
        assertThat(answer.traces()).hasSize(1);
        Answer more = Trial.ask(composed, RulebookKind.FREQUENCY, Map.of("alreadySent", "2,9"));
        assertThat(more.outcome()).containsEntry("disposition", "PASS");
        assertThat(Trial.ask(composed, RulebookKind.CONTENT, Map.of()).traces()).hasSize(21);

        RulebookSource tested = own.withTable("tests", "name\tgiven\texpect\nthree\talreadySent=3\trule=week\n");
        assertThat(RulebookTests.runAll(
                                SHIPPED.with(List.of(LayerBooks.of(LayerKind.CUSTOMER, List.of(tested)))), tested)
                        .isGreen())
                .isTrue();
    }

    @Test
    void aNumberMayBeginLikeADestination() {
        RulebookSource source = SHIPPED.source("content");
        String rows = "country\tblocked\talphanumeric_sender\tprefix\tcarrier\tcategory\n\tyes\tyes\t90532\t\t\n";
        Rulebooks blocked = SHIPPED.with(source.withTable("destinations", rows));
        assertThat(Trial.ask(blocked, RulebookKind.CONTENT, Map.of()).outcome())
                .containsEntry("rule", "blocked-destination");
        assertThat(Trial.ask(blocked, RulebookKind.CONTENT, Map.of("phone", "+905421234567"))
                        .outcome())
                .containsEntry("rule", "");
    }

    @Test
    void theSwitchesAppendWhatIsCountedAsParts() {
        String text = "a".repeat(160);
        assertThat(ask(RulebookKind.CONTENT, Map.of("text", text)).facts()).containsEntry("segmentCount", List.of("1"));
        assertThat(ask(RulebookKind.CONTENT, Map.of("text", text, "appendSender", "yes"))
                        .facts())
                .containsEntry("segmentCount", List.of("2"))
                .containsEntry("length", List.of("160"));
    }

    @Test
    void severalCountsAreThoseOfTheLimitsInTheirOrder() {
        Rulebooks two = SHIPPED.with(SHIPPED.source("frequency").withTable("limits", """
                name\tcategory\tmax_count\twindow_days\tdisposition
                one-a-day\tPROMOTIONAL\t1\t1\tREFUSE
                four-a-week\tPROMOTIONAL\t4\t7\tHOLD
                """));
        assertThat(Trial.ask(two, RulebookKind.FREQUENCY, Map.of("alreadySent", "0, 3"))
                        .facts())
                .containsEntry("frequencyCount1", List.of("0"))
                .containsEntry("frequencyCount2", List.of("3"));
        assertThat(Trial.ask(two, RulebookKind.FREQUENCY, Map.of("alreadySent", "2"))
                        .facts())
                .containsEntry("frequencyCount1", List.of("2"))
                .containsEntry("frequencyCount2", List.of("2"));
    }

    @ParameterizedTest
    @CsvSource({
        "CONTENT,category,ADVERT",
        "CONTENT,colour,red",
        "CONTENT,senderApproved,true",
        "CONTENT,localHour,24",
        "CONTENT,localHour,-1",
        "CONTENT,localDate,31.12.2026",
        "CONTENT,localDate,+999999999-12-31",
        "CONTENT,maxSegments,0",
        "CONTENT,maxSegments,many",
        "CONTENT,maxSegments,99999999999",
        "CONTENT,country,Turkey",
        "CONTENT,callingCode,+90",
        "CONTENT,phone,0532",
        "CONTENT,senderCountries,'TR,Germany'",
        "CONTENT,carrier,a name of more than thirty octets",
        "CONTENT,alreadySent,''",
        "CONTENT,alreadySent,'1,2,3,4,5,6,7,8,9'",
        "CONTENT,alreadySent,-1",
        "CONTENT,globalIntercept,KEYWORD",
        "FAILURE,status,0x1FFFFFFFF",
        "FAILURE,status,full",
        "FAILURE,status,-1",
        "INTERCEPT,reason,KEYWORD",
        "REFUND,mode,FREE",
    })
    void aBadCircumstanceIsNamed(RulebookKind kind, String name, String value) {
        Map<String, String> given =
                kind == RulebookKind.FAILURE ? Map.of(name, value, "kind", "STATUS") : Map.of(name, value);
        BadCircumstance bad = catchThrowableOfType(BadCircumstance.class, () -> ask(kind, given));
        assertThat(bad.circumstance()).isEqualTo(name);
        assertThat(bad.value()).isEqualTo(value);
        assertThat(bad).hasMessageContaining(name).hasMessageContaining(value);
    }

    @Test
    void aDeferralTellsItsHours() {
        RulebookSource source = SHIPPED.source("frequency")
                .withRules("rule \"quiet\" when Message(localHour >= 21) then deferTo(\"quiet\", 9); end");
        Answer answer = Trial.ask(SHIPPED.with(source), RulebookKind.FREQUENCY, Map.of("localHour", "22"));
        assertThat(answer.outcome())
                .isEqualTo(
                        Map.of("disposition", Disposition.DEFER.name(), "reason", "", "rule", "quiet", "hours", "11"));
    }
}
