package org.gatehouse.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gatehouse.rules.book.RulebookKind.CONTENT;
import static org.gatehouse.rules.book.RulebookKind.FAILURE;
import static org.gatehouse.rules.book.RulebookKind.FREQUENCY;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.rules.language.Fault;
import org.junit.jupiter.api.Test;

/** How large a rulebook may be at most, and that just that much is allowed. */
class EvaluationBudgetTest {

    /** Rules that compare so many values in all, each rule up to a hundred. */
    private static String comparing(int comparisons) {
        int rules = (comparisons + 99) / 100;
        return IntStream.range(0, rules)
                .mapToObj(rule -> "rule \"r%d\" when Message(localDate in (%s)) then warn(\"r%d\"); end\n"
                        .formatted(
                                rule,
                                IntStream.range(0, Math.min(100, comparisons - rule * 100))
                                        .mapToObj(value -> "" + (20_260_000 + rule * 100 + value))
                                        .collect(Collectors.joining(", ")),
                                rule))
                .collect(Collectors.joining());
    }

    private static String rules(int count) {
        return IntStream.range(0, count)
                .mapToObj("rule \"r%1$d\" when Message(length > %1$d) then warn(\"r%1$d\"); end\n"::formatted)
                .collect(Collectors.joining());
    }

    private static RulebookException refused(RulebookSource source) {
        return catchThrowableOfType(RulebookException.class, () -> Edited.customer(source));
    }

    @Test
    void twentyThousandComparisonsAreTheMost() {
        assertThat(Edited.customer(Edited.rules("lale", CONTENT, comparing(20_000)))
                        .layer())
                .isEqualTo("lale");
        RulebookException tooMany = refused(Edited.rules("lale", CONTENT, comparing(20_001)));
        assertThat(tooMany.errors().get(0).fault()).isEqualTo(Fault.TOO_MANY_COMPARISONS);
        assertThat(tooMany).hasMessageContaining("20001 values for one message; at most 20000");
    }

    @Test
    void calendarWindowsCompareToo() {
        String[] windows = IntStream.range(0, 4_001)
                .mapToObj("w%d,Fair,2026-11-10,2026-11-11,20,8,,,WARN"::formatted)
                .toArray(String[]::new);
        RulebookException tooMany = refused(Edited.rows("lale", FREQUENCY, "windows", windows));
        assertThat(tooMany.errors().get(0).fault()).isEqualTo(Fault.TOO_MANY_COMPARISONS);
    }

    @Test
    void whatIsLookedUpCostsNothing() {
        String[] codes = IntStream.range(0, 10_001)
                .mapToObj("c%1$d,*,ERR,%1$d,BUSY,no,FAIL"::formatted)
                .toArray(String[]::new);
        Rulebooks rulebooks = Edited.rulebooks(FAILURE, "codes", codes);
        assertThat(rulebooks.classify("one", "UNDELIV", "09999").rule().name()).isEqualTo("c9999");
    }

    @Test
    void twoThousandRulesAreTheMost() {
        assertThat(Edited.customer(Edited.rules("lale", CONTENT, rules(2_000))).layer())
                .isEqualTo("lale");
        assertThat(refused(Edited.rules("lale", CONTENT, rules(2_001)))
                        .errors()
                        .get(0)
                        .fault())
                .isEqualTo(Fault.TOO_MANY_RULES);
    }

    @Test
    void twentyThousandRowsAreTheMostInATable() {
        String[] words = IntStream.range(0, 20_001)
                .mapToObj("word%d,en,yes,,,REFUSE,"::formatted)
                .toArray(String[]::new);
        RulebookSource tooMany = Edited.rows("lale", CONTENT, "keywords", words);
        assertThatThrownBy(() -> Edited.customer(tooMany))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("content-keywords: 1:1 TOO_LONG The table has more than 20000 rows");
        String table = tooMany.tables().get("keywords");
        String fewer = String.valueOf(table).replace("word20000\ten\tyes\t\t\tREFUSE\t\n", "");
        assertThat(Edited.customer(tooMany.withTable("keywords", fewer)).layer())
                .isEqualTo("lale");
    }

    @Test
    void aRuleHasAtMost64KibiCharacters() {
        String rule = "rule \"long\" when Message(senderApproved%s) then warn(\"long\"); end";
        String conditions = ", senderApproved".repeat(4_080);
        String longest = rule.formatted(conditions);
        int room = 64 * 1024 - longest.length();
        assertThat(room).isPositive();
        assertThat(Edited.customer(Edited.rules(
                                "lale", CONTENT, longest.replace("Message(", "Message(" + " ".repeat(room - 1))))
                        .layer())
                .isEqualTo("lale");
        assertThat(refused(Edited.rules(
                                "lale", CONTENT, longest.replace("Message(", "Message(" + " ".repeat(room + 2))))
                        .errors()
                        .get(0)
                        .fault())
                .isEqualTo(Fault.TOO_LONG);
    }
}
