package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.workbench.RuleSheet.Entry;

/**
 * Rules that mean something else than they seem to: that never fire, whose conditions say nothing, that come too late.
 */
final class RuleWarnings {

    /** So many pairs of rules are compared at most. */
    private static final int PAIRS_MAX = 40_000;

    private final RulebookKind kind;
    private final Set<String> off;
    private final List<Finding> findings = new ArrayList<>();
    private int pairs = PAIRS_MAX;

    private RuleWarnings(RulebookKind kind, Set<String> off) {
        this.kind = kind;
        this.off = off;
    }

    /** @param off names of rules that are switched off */
    static List<Finding> of(RulebookKind kind, RuleSheet sheet, Set<String> off) {
        RuleWarnings warnings = new RuleWarnings(kind, off);
        List<Entry> earlier = new ArrayList<>();
        for (Entry entry : sheet.entries()) {
            Rule rule = entry.rule();
            if (rule != null && !warnings.off.contains(rule.name())) {
                warnings.check(entry, rule, earlier);
            }
        }
        return warnings.findings;
    }

    private void check(Entry entry, Rule rule, List<Entry> earlier) {
        List<Condition> conditions = Conditions.topLevel(rule);
        if (!Satisfiability.canHold(conditions)) {
            warn(entry, "rule-never", entry.name(), contradiction(conditions));
            return;
        }
        for (Condition condition : conditions) {
            if (!Satisfiability.canHoldWithout(List.of(), condition)) {
                warn(entry, "condition-always", entry.name(), condition.text());
            }
        }
        if (kind.firstDecides()) {
            checkOrder(entry, conditions, earlier);
        }
    }

    /** The one condition, or the two, that cannot hold; else all. */
    private static String contradiction(List<Condition> conditions) {
        for (int one = 0; one < conditions.size(); one++) {
            if (!Satisfiability.canHold(List.of(conditions.get(one)))) {
                return conditions.get(one).text();
            }
        }
        for (int one = 0; one < conditions.size(); one++) {
            for (int other = 0; other < one; other++) {
                List<Condition> pair = List.of(conditions.get(other), conditions.get(one));
                if (!Satisfiability.canHold(pair)) {
                    return text(pair);
                }
            }
        }
        return text(conditions);
    }

    private static String text(List<Condition> conditions) {
        return String.join(", ", conditions.stream().map(Condition::text).toList());
    }

    private void checkOrder(Entry entry, List<Condition> conditions, List<Entry> earlier) {
        for (Entry before : earlier) {
            Rule rule = before.rule();
            if (rule != null && --pairs >= 0 && Satisfiability.imply(conditions, rule.conditions())) {
                warn(entry, "rule-shadowed", entry.name(), before.name());
                return;
            }
        }
        earlier.add(entry);
    }

    private void warn(Entry entry, String key, Object... arguments) {
        findings.add(Findings.warning(Finding.RULES, entry.firstLine(), 1, entry.name(), key, arguments));
    }
}
