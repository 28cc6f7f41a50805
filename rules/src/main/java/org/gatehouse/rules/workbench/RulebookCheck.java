package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;

/**
 * Finds everything that is wrong with a rulebook, and much that is probably not meant, before it is in force. Works on
 * any text.
 */
public final class RulebookCheck {

    static final int ROWS_MAX = 20_000;

    private static final Comparator<Finding> IN_ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> !finding.part().equals(Finding.RULES))
            .thenComparing(Finding::part)
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column);

    private RulebookCheck() {}

    /** What runs the tests of a source that can be loaded, among the rulebooks that it is to be with. */
    public interface Tests {
        TestReport run(Rulebooks loaded, RulebookSource source);
    }

    /**
     * Errors first, then warnings, each in the order of the texts.
     *
     * @param layer of what kind the layer is that the rulebook belongs to
     */
    public static List<Finding> check(RulebookSource source, LayerKind layer) {
        return check(source, layer, RulebookTests::runAll);
    }

    /** The same, but nothing that the tests would have to be run for. */
    public static List<Finding> checkWithoutTests(RulebookSource source, LayerKind layer) {
        return check(source, layer, (loaded, rest) -> new TestReport(List.of(), List.of()));
    }

    /** The same, with what came of its tests wherever they are run; they are not run when there is an error. */
    public static List<Finding> check(RulebookSource source, LayerKind layer, Tests tests) {
        RulebookKind kind = RulebookKind.of(source.name()).orElse(null);
        if (kind == null) {
            return List.of(Findings.error(Finding.RULES, 1, 1, "", "book-unknown", source.name()));
        }
        try {
            return check(kind, layer, Workplace.placed(source, layer), tests).stream()
                    .distinct()
                    .sorted(IN_ORDER)
                    .toList();
        } catch (RuntimeException | StackOverflowError failure) {
            return List.of(Findings.error(Finding.RULES, 1, 1, "", "check-failed", failure));
        }
    }

    private static List<Finding> check(RulebookKind kind, LayerKind layer, RulebookSource source, Tests tests) {
        if (!kind.layers().contains(layer)) {
            return List.of(Findings.error(Finding.RULES, 1, 1, "", "layer-no-rulebook", kind.id()));
        }
        RuleSheet sheet = RuleSheet.of(kind, source.rules());
        LoadErrors errors = LoadErrors.of(kind, layer, source, sheet);
        List<Finding> findings = new ArrayList<>(errors.findings());
        findings.addAll(BesideErrors.of(kind, source));
        findings.addAll(CellErrors.of(kind, source, findings));
        Set<String> off = NameWarnings.off(kind, source);
        findings.addAll(RuleWarnings.of(kind, sheet, off));
        findings.addAll(RowWarnings.of(kind, source));
        findings.addAll(NameWarnings.of(kind, source, sheet));
        Rulebooks loaded = errors.loaded();
        if (loaded != null) {
            findings.addAll(ofTests(sheet, tests.run(loaded, errors.rest())));
        }
        return findings;
    }

    private static List<Finding> ofTests(RuleSheet sheet, TestReport report) {
        TestReport.Stop stop = report.stop();
        if (stop != null) {
            return List.of(Findings.error(
                    TestTable.NAME,
                    stop.line(),
                    1,
                    stop.test(),
                    "tests-too-long",
                    RulebookTests.SECONDS_MAX,
                    stop.test(),
                    stop.left()));
        }
        Map<String, Integer> lines = new HashMap<>();
        sheet.entries().forEach(entry -> lines.putIfAbsent(entry.name(), entry.firstLine()));
        return report.uncoveredRules().stream()
                .map(rule -> Findings.warning(Finding.RULES, lines.getOrDefault(rule, 1), 1, rule, "not-covered", rule))
                .toList();
    }
}
