package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.junit.jupiter.api.Test;

class CarryingTest {

    private static final String LIMITS = "name\tcategory\tmax_count\twindow_days\tdisposition\n";
    private static final RulebookSource BASE = frequency("a", "b", "c");

    private static String rule(String name, int hour) {
        return "// about %s\nrule \"%s\"\nwhen\n    Message(localHour < %d)\nthen\n    deferTo(\"%s\", 9);\nend"
                .formatted(name, name, hour, name);
    }

    /** Rules by name; one like a9 holds before that hour. */
    private static RulebookSource frequency(String... rules) {
        StringBuilder text = new StringBuilder("// When and how often.\n");
        for (String rule : rules) {
            int hour = rule.length() > 1 ? Integer.parseInt(rule.substring(1)) : 8;
            text.append('\n').append(rule(rule.substring(0, 1), hour)).append('\n');
        }
        return new RulebookSource("frequency", 1, text.toString(), Map.of("limits", LIMITS));
    }

    private static RulebookSource carried(RulebookSource draft, RulebookSource newer) {
        Carrying.Answer answer = Carrying.over(RulebookKind.FREQUENCY, BASE, draft, newer);
        assertThat(answer).isInstanceOf(Carrying.Answer.Carried.class);
        return ((Carrying.Answer.Carried) answer).source();
    }

    private static void clashes(RulebookSource draft, RulebookSource newer, String... names) {
        assertThat(Carrying.over(RulebookKind.FREQUENCY, BASE, draft, newer))
                .isInstanceOfSatisfying(Carrying.Answer.Clash.class, clash -> assertThat(clash.names())
                        .containsExactly(names));
    }

    @Test
    void whatOneSideChangedIsTaken() {
        assertThat(carried(frequency("a9", "b", "c"), BASE)).isEqualTo(frequency("a9", "b", "c"));
        assertThat(carried(BASE, frequency("a", "c"))).isEqualTo(frequency("a", "c"));
        assertThat(carried(BASE, BASE)).isEqualTo(BASE);
    }

    @Test
    void changesOfDifferentRulesComeTogether() {
        assertThat(carried(frequency("a9", "b", "c"), frequency("a", "b", "c7")))
                .isEqualTo(frequency("a9", "b", "c7"));
        assertThat(carried(frequency("a", "c"), frequency("a", "b", "c7"))).isEqualTo(frequency("a", "c7"));
        clashes(frequency("a9", "b", "c"), frequency("b", "c", "d"), "a");
    }

    @Test
    void newRulesOfBothSidesStandWhereTheyStood() {
        assertThat(carried(frequency("a", "x", "b", "c"), frequency("a", "b", "y", "c", "z")))
                .isEqualTo(frequency("a", "x", "b", "y", "c", "z"));
        assertThat(carried(frequency("x", "a", "b", "c"), frequency("a", "b7", "c")))
                .isEqualTo(frequency("x", "a", "b7", "c"));
    }

    @Test
    void aMovedRuleMovesThereToo() {
        assertThat(carried(frequency("c", "a", "b"), frequency("a9", "b", "c", "d")))
                .isEqualTo(frequency("c", "d", "a9", "b"));
        assertThat(carried(frequency("c", "a", "b"), frequency("c", "a", "b7"))).isEqualTo(frequency("c", "a", "b7"));
    }

    @Test
    void theSameChangeOnBothSidesIsOne() {
        assertThat(carried(frequency("a9", "b", "c7"), frequency("a9", "b6", "c")))
                .isEqualTo(frequency("a9", "b6", "c7"));
    }

    @Test
    void whatBothSidesChangedDifferentlyIsNamed() {
        clashes(frequency("a9", "b", "c"), frequency("a10", "b", "c"), "a");
        clashes(frequency("a9", "b6", "c"), frequency("a", "c5"), "b");
        clashes(frequency("b", "c"), frequency("a9", "b", "c"), "a");
        clashes(frequency("a", "b", "c", "n7"), frequency("a", "b", "c", "n6"), "n");
        clashes(frequency("c", "b", "a"), frequency("b", "a", "c"), "rules");
    }

    @Test
    void rulesThatCannotBeToldApartAreTakenAsAWhole() {
        RulebookSource broken = BASE.withRules("rule when then end rule when then end");
        assertThat(carried(broken, BASE)).isEqualTo(broken);
        clashes(broken, frequency("a9", "b", "c"), "rules");
    }

    @Test
    void tablesAreTakenAsWholes() {
        RulebookSource mine = BASE.withTable("limits", LIMITS + "one\tPROMOTIONAL\t1\t1\tREFUSE\n");
        RulebookSource theirs = BASE.withTable("limits", LIMITS + "two\tPROMOTIONAL\t2\t1\tREFUSE\n");
        assertThat(carried(mine, BASE).tables()).isEqualTo(mine.tables());
        assertThat(carried(BASE, theirs).tables()).isEqualTo(theirs.tables());
        assertThat(carried(mine, mine).tables()).isEqualTo(mine.tables());
        clashes(mine, theirs, "limits");
    }

    @Test
    void testsExplanationsAndSwitchesComeTogetherRowByRow() {
        RulebookSource mine =
                BASE.withTable("off", "rule\na\n").withTable("tests", "name\tgiven\texpect\none\tx=1\ty=1\n");
        RulebookSource theirs =
                BASE.withTable("off", "rule\nb\n").withTable("tests", "name\tgiven\texpect\ntwo\tx=2\ty=2\n");
        assertThat(carried(mine, theirs).tables())
                .containsEntry("off", "rule\nb\na\n")
                .containsEntry("tests", "name\tgiven\texpect\ntwo\tx=2\ty=2\none\tx=1\ty=1\n");
        clashes(mine, BASE.withTable("tests", "name\tgiven\texpect\none\tx=1\ty=2\n"), "tests");
    }

    @Test
    void aTableThatOneSideBeganIsThere() {
        RulebookSource mine = BASE.withTable("windows", "");
        assertThat(carried(mine, frequency("a9", "b", "c")).tables()).containsKey("windows");
    }
}
