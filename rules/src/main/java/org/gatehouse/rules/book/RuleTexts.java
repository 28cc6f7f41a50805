package org.gatehouse.rules.book;

import java.util.List;
import java.util.Set;
import org.gatehouse.rules.language.CheckedRules;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.language.RuleChecker;
import org.gatehouse.rules.language.Vocabulary;

/** Checks the rules of a rulebook's source, and leaves out those that are switched off. */
final class RuleTexts {

    private RuleTexts() {}

    static List<Rule> rules(RulebookSource book, Vocabulary vocabulary) {
        CheckedRules checked = new RuleChecker(vocabulary).check(book.rules());
        if (checked instanceof CheckedRules.Rejected rejected) {
            throw new RulebookException(book.name(), rejected.errors());
        }
        Set<String> off = Set.copyOf(Table.read(book, "off", row -> row.filled("rule")));
        return ((CheckedRules.Accepted) checked)
                .rules().stream().filter(rule -> !off.contains(rule.name())).toList();
    }
}
