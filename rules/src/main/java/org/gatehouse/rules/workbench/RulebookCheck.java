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

    /**
     * Errors first, then warnings, each in the order of the texts.
     *
     * @param layer of what kind the layer is that the rulebook belongs to
     */
    public static List<Finding> check(RulebookSource source, LayerKind layer) {
        RulebookKind kind = RulebookKind.of(source.name()).orElse(null);
        if (kind == null) {
            return List.of(Findings.error(Finding.RULES, 1, 1, "", "book-unknown", source.name()));
        }
        try {
            return check(kind, layer, Workplace.placed(source, layer)).stream()
                    .distinct()
                    .sorted(IN_ORDER)
                    .toList();
        } catch (RuntimeException | StackOverflowError failure) {
            return List.of(Findings.error(Finding.RULES, 1, 1, "", "check-failed", failure));
        }
    }

    private static List<Finding> check(RulebookKind kind, LayerKind layer, RulebookSource source) {
        if (!kind.layers().contains(layer)) {
            return List.of(Findings.error(Finding.RULES, 1, 1, "", "layer-no-rulebook", kind.id()));
        }
        RuleSheet sheet = RuleSheet.of(kind, source.rules());
        LoadErrors errors = LoadErrors.of(kind, layer, source, sheet);
        List<Finding> findings = new ArrayList<>(errors.findings());
        findings.addAll(BesideErrors.of(kind, source));
        Set<String> off = NameWarnings.off(kind, source);
        findings.addAll(RuleWarnings.of(kind, sheet, off));
        findings.addAll(RowWarnings.of(kind, source));
        findings.addAll(NameWarnings.of(kind, source, sheet));
        Rulebooks loaded = errors.loaded();
        if (loaded != null) {
            findings.addAll(uncovered(sheet, RulebookTests.run(loaded, errors.rest())));
        }
        return findings;
    }

    private static List<Finding> uncovered(RuleSheet sheet, TestReport report) {
        Map<String, Integer> lines = new HashMap<>();
        sheet.entries().forEach(entry -> lines.putIfAbsent(entry.name(), entry.firstLine()));
        return report.uncoveredRules().stream()
                .map(rule -> Findings.warning(Finding.RULES, lines.getOrDefault(rule, 1), 1, rule, "not-covered", rule))
                .toList();
    }
}
