package org.gatehouse.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.rules.book.RulebookKind.FREQUENCY;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.Disposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frequency limits: calendar days or rolling hours, in the tenant's time zone or one of their own. */
class LimitRowsTest {

    private static final String AD = "category=PROMOTIONAL appendOptOut=yes appendSender=yes ";

    @Test
    void areToldInTheOrderOfTheRows() {
        Rulebooks rulebooks = Edited.rulebooks(
                FREQUENCY,
                "limits",
                "a-week,PROMOTIONAL,3,7,REFUSE,0,",
                "a-night,TRANSACTIONAL,5,0,HOLD,12,",
                "a-day-there,PROMOTIONAL,1,1,WARN,0,Asia/Tokyo");
        assertThat(rulebooks.frequencyLimits())
                .containsExactly(
                        new FrequencyLimit(Category.PROMOTIONAL, 3, 7, 0, null, Disposition.REFUSE),
                        new FrequencyLimit(Category.TRANSACTIONAL, 5, 0, 12, null, Disposition.HOLD),
                        new FrequencyLimit(Category.PROMOTIONAL, 1, 1, 0, ZoneId.of("Asia/Tokyo"), Disposition.WARN));
        assertThat(new Question("judge", AD + "sent=2,9,0 text=Sale").ask(rulebooks))
                .isEqualTo("PASS");
        assertThat(new Question("judge", AD + "sent=3,9,0 text=Sale").ask(rulebooks))
                .isEqualTo("REFUSE FREQUENCY by frequency/a-week");
        assertThat(new Question("judge", AD + "sent=2,9,1 text=Sale").ask(rulebooks))
                .isEqualTo("WARN by frequency/a-day-there");
        assertThat(new Question("judge", "sent=3,5,1 text=Code").ask(rulebooks)).isEqualTo("HOLD by frequency/a-night");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0,24", "1,15", "7,15"})
    void puttingOffLeadsToMidnightOrBehindTheRollingHours(int days, int hours) {
        String rolling = days == 0 ? "24" : "0";
        Rulebooks rulebooks =
                Edited.rulebooks(FREQUENCY, "limits", "few,PROMOTIONAL,1," + days + ",DEFER," + rolling + ",");
        assertThat(new Question("judge", AD + "hour=9 sent=1 text=Sale").ask(rulebooks))
                .isEqualTo("DEFER " + hours + " h by frequency/few");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a,PROMOTIONAL,1,0,REFUSE,0,            | calendar days or rolling hours",
                "a,PROMOTIONAL,1,1,REFUSE,24,           | calendar days or rolling hours",
                "a,PROMOTIONAL,1,0,REFUSE,24,Asia/Tokyo | the same in every time zone",
                "a,PROMOTIONAL,1,1,REFUSE,0,Asia/Gotham | must be a time zone",
                "a,PROMOTIONAL,1,1,REFUSE,0,+03:00      | must be a time zone",
                "a,PROMOTIONAL,1,0,REFUSE,8785,         | between 0 and 8784",
            })
    void refusesARowThatIsNoLimit(String row, String problem) {
        assertThatThrownBy(() -> Edited.rulebooks(FREQUENCY, "limits", row))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("frequency-limits: 2:")
                .hasMessageContaining(problem);
    }

    @Test
    void areFewSoThatTheCountsFitBesideAMessage() {
        String[] rows = {"a", "b", "c", "d", "e"};
        for (int row = 0; row < rows.length; row++) {
            rows[row] += ",PROMOTIONAL,1,1,REFUSE,0,";
        }
        assertThatThrownBy(() -> Edited.rulebooks(FREQUENCY, "limits", rows))
                .hasMessageContaining("more than 4 limits");
        RulebookSource ofLayer = Edited.rows("lale", FREQUENCY, "limits", rows[0], rows[1], rows[2]);
        assertThatThrownBy(() -> Edited.customer(ofLayer)).hasMessageContaining("more than 2 limits");
    }

    @Test
    void aRowWithoutWordsOfItsOwnIsExplainedAsALimit() {
        RulebookSource source = Edited.shipped(FREQUENCY, "limits", "few,PROMOTIONAL,1,1,REFUSE,0,");
        assertThat(BookExplanations.of(source).explain("few", List.of(), Locale.ENGLISH))
                .startsWith("This person already gets")
                .doesNotContain("few");
    }
}
