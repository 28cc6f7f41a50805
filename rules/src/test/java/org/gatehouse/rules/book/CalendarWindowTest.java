package org.gatehouse.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.rules.book.RulebookKind.FREQUENCY;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Times of the calendar in which the gate is stricter (Y3). A row: name, event, from and to date, from and to hour,
 * category, country, disposition.
 */
class CalendarWindowTest {

    private static final String AD = "category=PROMOTIONAL appendOptOut=yes appendSender=yes ";

    private static Rulebooks window(String row) {
        return Edited.rulebooks(FREQUENCY, "windows", row);
    }

    private static String ask(Rulebooks rulebooks, String time) {
        String[] parts = time.split(" ");
        return new Question("judge", AD + "date=" + parts[0] + " hour=" + parts[1] + " text=Sale").ask(rulebooks);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-31,2026-12-31,18,24 | 2026-12-31 17 | no",
                "2026-12-31,2026-12-31,18,24 | 2026-12-31 18 | yes",
                "2026-12-31,2026-12-31,18,24 | 2026-12-31 23 | yes",
                "2026-12-31,2026-12-31,18,24 | 2027-01-01 0  | no",
                "2026-12-31,,18,24           | 2026-12-31 20 | yes",
                "2026-12-31,,18,24           | 2027-12-31 20 | no",
                "--12-31,,18,24              | 2027-12-31 20 | yes",
                "--12-31,,18,24              | 2027-12-30 20 | no",
                "--12-30,--01-02,0,24        | 2026-12-29 12 | no",
                "--12-30,--01-02,0,24        | 2026-12-30 0  | yes",
                "--12-30,--01-02,0,24        | 2027-01-02 23 | yes",
                "--12-30,--01-02,0,24        | 2027-01-03 0  | no",
                "2026-11-10,2026-11-12,0,24  | 2026-11-09 23 | no",
                "2026-11-10,2026-11-12,0,24  | 2026-11-11 5  | yes",
                "2026-11-10,2026-11-12,0,24  | 2026-11-13 0  | no",
                "2026-11-10,2026-11-11,20,8  | 2026-11-10 7  | no",
                "2026-11-10,2026-11-11,20,8  | 2026-11-10 20 | yes",
                "2026-11-10,2026-11-11,20,8  | 2026-11-11 7  | yes",
                "2026-11-10,2026-11-11,20,8  | 2026-11-11 8  | no",
                "2026-11-10,2026-11-11,20,8  | 2026-11-12 7  | yes",
                "2026-11-10,2026-11-11,20,8  | 2026-11-12 8  | no",
                "2026-11-10,2026-11-11,20,8  | 2026-11-12 20 | no",
                "--02-28,,22,6               | 2028-02-29 5  | yes",
                "--02-28,,22,6               | 2027-03-01 5  | yes",
                "--02-28,,22,6               | 2028-03-01 5  | no",
                "--12-31,,22,6               | 2027-01-01 5  | yes",
                ",,21,9                      | 2026-05-05 8  | yes",
                ",,21,9                      | 2026-05-05 9  | no",
                ",,21,0                      | 2026-05-05 23 | yes",
                ",,21,0                      | 2026-05-05 0  | no",
                ",,0,24                      | 2026-05-05 15 | yes",
                ",,9,21                      | 2026-05-05 20 | yes",
                ",,9,21                      | 2026-05-05 21 | no",
            })
    void knowsItsTime(String time, String moment, String isIn) {
        Rulebooks rulebooks = window("evening,New Year," + time + ",,,REFUSE");
        String refused = "REFUSE OTHER_REFUSAL by frequency/evening[New Year]";
        assertThat(ask(rulebooks, moment)).isEqualTo(isIn.equals("yes") ? refused : "PASS");
    }

    @ParameterizedTest(name = "{0} at {1}: {2} h")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-31,,18,24          | 2026-12-31 18 | 6",
                "2026-12-31,,18,24          | 2026-12-31 23 | 1",
                ",,21,9                     | 2026-12-31 22 | 11",
                ",,21,9                     | 2026-12-31 3  | 6",
                "--12-30,--01-02,0,24       | 2026-12-30 10 | 86",
                "--12-30,--01-02,0,24       | 2027-01-02 23 | 1",
                "2026-11-10,2026-11-11,20,8 | 2026-11-11 21 | 11",
            })
    void puttingOffLeadsToItsEnd(String time, String moment, int hours) {
        Rulebooks rulebooks = window("evening,New Year," + time + ",,,DEFER");
        assertThat(ask(rulebooks, moment)).isEqualTo("DEFER " + hours + " h by frequency/evening[New Year]");
    }

    @ParameterizedTest(name = "{0} asks {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PROMOTIONAL,,HOLD  | category=PROMOTIONAL appendOptOut=yes appendSender=yes text=Sale | HOLD by frequency/evening[New Year]",
                "PROMOTIONAL,,HOLD  | text=Code                                                        | PASS",
                ",DE,WARN           | country=DE text=Code                                             | WARN by frequency/evening[New Year]",
                ",DE,WARN           | country=TR text=Code                                             | PASS",
            })
    void concernsACategoryAndACountry(String cells, String question, String expected) {
        Rulebooks rulebooks = window("evening,New Year,,,0,24," + cells);
        assertThat(new Question("judge", question).ask(rulebooks)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "tr", "zh", "ja"})
    void theExplanationQuotesTheEvent(String language) {
        RulebookSource source = window("evening,New Year,,,0,24,,,WARN").source("frequency");
        Locale locale = Locale.forLanguageTag(language);
        assertThat(BookExplanations.of(source).explain("evening", List.of("New Year"), locale))
                .contains("New Year")
                .doesNotContain("evening");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a,Fair,2026-12-31,2026-12-30,0,24,,,WARN | lies before the first",
                "a,Fair,,2026-12-30,0,24,,,WARN           | needs a first one",
                "a,Fair,--12-31,2026-12-31,0,24,,,WARN    | both days",
                "a,Fair,31.12.,,0,24,,,WARN               | must be a day",
                "a,Fair,--02-30,,0,24,,,WARN              | must be a day",
                "a,Fair,,,8,8,,,WARN                      | at least an hour",
                "a,Fair,,,24,8,,,WARN                     | between 0 and 23",
                "a,Fair,,,0,25,,,WARN                     | between 0 and 24",
                "a,Fair,,,0,24,ADVERT,,WARN               | PROMOTIONAL",
                "a,Fair,,,0,24,,Germany,WARN              | ISO 3166",
                "a,Fair,,,0,24,,,PASS                     | passes everything",
                "a,Fair,,,0,24,,,DEFER                    | never ends",
                "a,Fair,--01-01,--12-31,0,24,,,DEFER      | never ends",
                "a,,,,0,24,,,WARN                         | must be filled",
            })
    void refusesARowThatIsNoWindow(String row, String problem) {
        List<RulebookException> refused = new ArrayList<>();
        try {
            window(row);
        } catch (RulebookException exception) {
            refused.add(exception);
        }
        assertThat(refused).hasSize(1);
        assertThat(refused.get(0).source()).isEqualTo("frequency-windows");
        assertThat(refused.get(0).errors().get(0).line()).isEqualTo(2);
        assertThat(refused.get(0).errors().get(0).detail()).contains(problem);
    }
}
