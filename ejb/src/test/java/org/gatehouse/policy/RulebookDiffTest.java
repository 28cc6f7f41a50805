package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.policy.TableChange.Kind;
import org.gatehouse.policy.TableChange.RowChange;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.junit.jupiter.api.Test;

class RulebookDiffTest {

    private static final String HEADER = "name\treason\tmode\tpercent\n";

    private static String rule(String name, int percent) {
        return "rule \"%s\" when Outcome() then refund(\"%s\", %d); end\n\n".formatted(name, name, percent);
    }

    private static RulebookSource refund(String rules, String rows) {
        return new RulebookSource("refund", 1, rules, Map.of("refunds", HEADER + rows));
    }

    private static RulebookDiff diff(RulebookSource before, RulebookSource after) {
        return RulebookDiff.between(RulebookKind.REFUND, before, after);
    }

    @Test
    void theSameIsNoDifference() {
        RulebookSource source = refund(rule("a", 1), "x\tBUSY\t*\t100\n");
        assertThat(diff(source, source.asVersion(7))).isEqualTo(new RulebookDiff(List.of(), List.of(), ""));
        assertThat(diff(source, source).isEmpty()).isTrue();
    }

    @Test
    void everyChangeOfARuleIsToldOnce() {
        RulebookSource before = refund(rule("a", 1) + rule("b", 1) + rule("c", 1) + rule("d", 1), "");
        RulebookSource after = refund(rule("b", 2) + rule("c", 1) + rule("a", 1) + rule("e", 1), "")
                .withTable("off", "rule\nc\n");

        assertThat(diff(before, after).rules())
                .extracting(RuleChange::kind, RuleChange::name)
                .containsExactly(
                        tuple(RuleChange.Kind.CHANGED, "b"),
                        tuple(RuleChange.Kind.SWITCHED_OFF, "c"),
                        tuple(RuleChange.Kind.MOVED, "a"),
                        tuple(RuleChange.Kind.ADDED, "e"),
                        tuple(RuleChange.Kind.REMOVED, "d"));
        assertThat(diff(after, before).rules())
                .extracting(RuleChange::kind, RuleChange::name)
                .contains(tuple(RuleChange.Kind.SWITCHED_ON, "c"));
    }

    @Test
    void bothSidesOfARuleCanBeShown() {
        RuleChange change = diff(refund(rule("a", 1), ""), refund("// new\n" + rule("b", 1) + rule("a", 2), ""))
                .rules()
                .get(1);
        assertThat(Objects.requireNonNull(change.before()).number()).isEqualTo(1);
        assertThat(Objects.requireNonNull(change.after()).number()).isEqualTo(2);
        assertThat(change.after().text()).contains("refund(\"a\", 2)");
        assertThat(Objects.requireNonNull(change.after().rule()).name()).isEqualTo("a");
    }

    @Test
    void aLayoutThatMeansTheSameShowsInTheTextOnly() {
        RulebookDiff diff = diff(refund(rule("a", 1), ""), refund(rule("a", 1).replace(" when", "\nwhen"), ""));
        assertThat(diff.rules()).isEmpty();
        assertThat(diff.unified()).startsWith("--- a/refund.drl\n+++ b/refund.drl\n@@ ");
        assertThat(diff.isEmpty()).isFalse();
    }

    @Test
    void rowsAreToldByTheirFirstCell() {
        TableChange change = diff(
                        refund("", "x\tBUSY\t*\t100\ny\tNO_ANSWER\t*\t100\nz\tEXPIRED\t*\t100\n"),
                        refund("", "n\tSUSPENDED\t*\t1\nz\tEXPIRED\t*\t100\nx\tBUSY\t*\t50\n"))
                .tables()
                .get(0);
        assertThat(change.table()).isEqualTo("refunds");
        assertThat(change.rows())
                .containsExactly(
                        new RowChange(Kind.ADDED, 1, List.of(), List.of("n", "SUSPENDED", "*", "1")),
                        new RowChange(
                                Kind.CHANGED, 3, List.of("x", "BUSY", "*", "100"), List.of("x", "BUSY", "*", "50")),
                        new RowChange(Kind.REMOVED, 2, List.of("y", "NO_ANSWER", "*", "100"), List.of()));
    }

    @Test
    void aRowThatMovedIsToldSo() {
        TableChange change = diff(
                        refund("", "x\tBUSY\t*\t1\ny\tBUSY\t*\t1\nz\tBUSY\t*\t1\n"),
                        refund("", "y\tBUSY\t*\t1\nz\tBUSY\t*\t1\nx\tBUSY\t*\t1\n"))
                .tables()
                .get(0);
        assertThat(change.rows()).extracting(RowChange::kind, RowChange::number).containsExactly(tuple(Kind.MOVED, 3));
    }

    @Test
    void theTextIsAsVersionControlShowsIt() {
        assertThat(diff(refund("", "x\tBUSY\t*\t100\n"), refund("", "x\tBUSY\t*\t50\n"))
                        .unified())
                .isEqualTo("""
                        --- a/refund-refunds.tsv
                        +++ b/refund-refunds.tsv
                        @@ -1,3 +1,3 @@
                         name\treason\tmode\tpercent
                        -x\tBUSY\t*\t100
                        +x\tBUSY\t*\t50
                        \s
                        """);
    }

    @Test
    void aTableOfTwentyThousandOtherRowsIsComparedQuickly() {
        long startedAtNanos = System.nanoTime();
        RulebookDiff diff = diff(refund("", rows("a")), refund("", rows("b")));
        assertThat(diff.tables().get(0).rows()).hasSize(40_000);
        assertThat(diff.unified().lines().filter(line -> line.startsWith("-a"))).hasSize(20_000);
        assertThat(System.nanoTime() - startedAtNanos).isLessThan(20_000_000_000L);
    }

    private static String rows(String prefix) {
        return IntStream.range(0, 20_000)
                .mapToObj(row -> prefix + row + "\tBUSY\t*\t100\n")
                .collect(Collectors.joining());
    }
}
