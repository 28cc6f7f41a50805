package org.gatehouse.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts under the default rulebooks where several rules meet, and the exemptions of transactional messages. */
class JudgementTest {

    private static final Rulebooks DEFAULTS = Rulebooks.defaults();
    private static final String AD = "category=PROMOTIONAL appendOptOut=yes appendSender=yes ";

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an ordinary code passes | text=Your code is 1234 | PASS",
                "advertising with both lines passes | category=PROMOTIONAL text=Sale! Text STOP to 4242 to opt out. LALE | PASS",
                "bare advertising is held | category=PROMOTIONAL text=Sale! | HOLD by content/opt-out-instruction-missing, content/sender-missing-at-end[LALE]",
                "a switch satisfies its rule only | category=PROMOTIONAL appendOptOut=yes text=Sale! | HOLD by content/sender-missing-at-end[LALE]",
                "a release holds no more | category=PROMOTIONAL appendOptOut=yes released=sender-missing-at-end text=Sale! | PASS",
                "a release of one rule leaves the other | category=PROMOTIONAL released=sender-missing-at-end text=Sale! | HOLD by content/opt-out-instruction-missing",
                "a refusal applies after a release | category=PROMOTIONAL released=sender-missing-at-end,opt-out-instruction-missing optOut=TENANT text=Sale! | REFUSE OPTED_OUT by content/opted-out-tenant",
                "a release cannot lift a refusal | released=opted-out-tenant optOut=TENANT text=Hi | REFUSE OPTED_OUT by content/opted-out-tenant",
                "transactional: no opt-out line, no sender line | text=Sale! | PASS",
                "transactional: category words | text=Your loan and wine course | PASS",
                "transactional: frequency | sent=5 text=Hi | PASS",
                "transactional: a brand's opt-out | optOut=BRAND text=Hi | PASS",
                "transactional: not from a tenant's opt-out | optOut=TENANT text=Hi | REFUSE OPTED_OUT by content/opted-out-tenant",
                "transactional: not from the keyword list | country=CN callingCode=86 text=移动 | REFUSE KEYWORD by content/listed-keyword[移动]",
                "transactional: not from intercepts | global=SUSPENDED text=Hi | REFUSE GLOBAL_INTERCEPT by intercept/suspended[SUSPENDED]",
                "a carrier's word outside China | text=移动 | PASS",
                "the local list | local=BLACKLISTED text=Hi | REFUSE LOCAL_INTERCEPT by intercept/blacklisted[BLACKLISTED]",
                "intercepts come before opt-outs | global=INVALID_NUMBER local=BLACKLISTED optOut=PLATFORM text=Hi | REFUSE GLOBAL_INTERCEPT by content/opted-out-platform, intercept/invalid-number[INVALID_NUMBER], intercept/blacklisted[BLACKLISTED]",
                "the order of reasons decides | unapproved=yes country=CN callingCode=86 text=fake passport 电信 | REFUSE CONTENT_NON_COMPLIANT by content/prohibited-content[fake passport], content/listed-keyword[电信], content/sender-not-approved[LALE]",
                "exactly as many parts as allowed | maxSegments=1 text=0123456789 | PASS",
                "a sender for the country | countries=TR,DE text=Hi | PASS",
            })
    void isJudged(String name, String question, String expected) {
        assertThat(new Question("judge", question).ask(DEFAULTS)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "at {0} h: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "8  | DEFER 1 h by frequency/quiet-hours",
                "9  | PASS",
                "20 | PASS",
                "21 | DEFER 12 h by frequency/quiet-hours",
                "0  | DEFER 9 h by frequency/quiet-hours",
            })
    void quietHoursAreARuleLikeAnyOther(int hour, String expected) {
        String quiet = """
                rule "quiet-hours"
                when
                    Message(category == "PROMOTIONAL", localHour < 9 || localHour >= 21)
                then
                    deferTo("quiet-hours", 9);
                end
                """;
        RulebookSource shipped = DEFAULTS.source("frequency");
        Rulebooks strict = DEFAULTS.with(new RulebookSource("frequency", 2, quiet, shipped.tables()));
        assertThat(new Question("judge", AD + "hour=" + hour + " text=Sale").ask(strict))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"simulator,PASS", "one,REFUSE OTHER_REFUSAL by content/no-links-on-one[1]"})
    void theCarrierIsAFact(String carrier, String expected) {
        String rule = """
                rule "no-links-on-one" when Message(carrier == "one", urlCount > 0) then
                    refuse("no-links-on-one", OTHER_REFUSAL, urlCount);
                end
                """;
        RulebookSource shipped = DEFAULTS.source("content");
        Rulebooks strict =
                DEFAULTS.with(new RulebookSource("content", 2, shipped.rules() + rule, Map.copyOf(shipped.tables())));
        assertThat(new Question("judge", "carrier=" + carrier + " text=See https://www.example.com").ask(strict))
                .isEqualTo(expected);
    }
}
