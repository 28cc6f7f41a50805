package org.gatehouse.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.workbench.RuleSheet;
import org.gatehouse.rules.workbench.RuleText;

/**
 * A rule as one of two sources has it.
 *
 * @param meaning the same for rules that differ only in how they are laid out
 * @param off whether it is switched off
 */
record RuleSide(String name, RuleChange.Side side, String meaning, boolean off) {

    /** By name, in the order of the text; rules of one name, or none, are told apart by counting. */
    static Map<String, RuleSide> of(RulebookKind kind, RulebookSource source) {
        Set<String> off = NamedRows.rows(kind, source, "off").stream()
                .map(row -> row.get(0))
                .collect(Collectors.toSet());
        Map<String, RuleSide> sides = new LinkedHashMap<>();
        for (RuleSheet.Entry entry : RuleSheet.of(kind, source.rules()).entries()) {
            Rule rule = entry.rule();
            String key = entry.name();
            for (int again = 2; sides.containsKey(key); again++) {
                key = entry.name() + "\n" + again;
            }
            sides.put(
                    key,
                    new RuleSide(
                            entry.name(),
                            new RuleChange.Side(sides.size() + 1, entry.text(), rule),
                            rule == null ? entry.text() : RuleText.of(rule, kind),
                            off.contains(entry.name())));
        }
        return sides;
    }
}
