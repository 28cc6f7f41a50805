package org.gatehouse.web.rulebook;

import java.util.List;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.workbench.RuleSheet;
import org.gatehouse.rules.workbench.TableSheet;

/** A rulebook's source as the pages read it: rule by rule, row by row, with what an author said of a rule. */
record BookText(RulebookKind kind, RulebookSource source, RuleSheet sheet) {

    static final String OFF = "off";
    static final String EXPLANATIONS = "explanations";
    static final String TESTS = "tests";

    /** Tables that people see otherwise than as rows: as a switch, as sentences, as tests. */
    static final List<String> BESIDE = List.of(OFF, EXPLANATIONS, TESTS);

    static BookText of(RulebookSource source) {
        RulebookKind kind = RulebookKind.of(source.name()).orElseThrow();
        return new BookText(kind, source, RuleSheet.of(kind, source.rules()));
    }

    /** What an author says of a rule in one language; either may be "". */
    record Words(String explanation, String remedy) {

        static final Words NONE = new Words("", "");
    }

    TableSheet table(String name) {
        return TableSheet.of(kind.table(name).orElseThrow(), source.tables().getOrDefault(name, ""));
    }

    /** Whether a rule counts. */
    boolean isOn(String rule) {
        return table(OFF).rows().stream().noneMatch(row -> row.get(0).equals(rule));
    }

    Words words(String rule, String language) {
        return table(EXPLANATIONS).rows().stream()
                .filter(row -> row.get(0).equals(rule) && row.get(1).equals(language))
                .findFirst()
                .map(row -> new Words(row.get(2), row.get(3)))
                .orElse(Words.NONE);
    }

    /** A name that no rule has: the stem with the first number from 1 that is free. */
    String freeName(String stem) {
        List<String> names = sheet.entries().stream().map(RuleSheet.Entry::name).toList();
        int number = 1;
        while (names.contains(stem + "-" + number)) {
            number++;
        }
        return stem + "-" + number;
    }
}
