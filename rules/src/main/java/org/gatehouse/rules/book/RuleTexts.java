package org.gatehouse.rules.book;

import java.util.List;
import org.gatehouse.rules.language.CheckedRules;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.language.RuleChecker;
import org.gatehouse.rules.language.Vocabulary;

/** Checks the rules of a rulebook's source. */
final class RuleTexts {

    private RuleTexts() {}

    static List<Rule> rules(RulebookSource book, Vocabulary vocabulary) {
        CheckedRules checked = new RuleChecker(vocabulary).check(book.rules());
        if (checked instanceof CheckedRules.Rejected rejected) {
            throw new RulebookException(book.name(), rejected.errors());
        }
        return ((CheckedRules.Accepted) checked).rules();
    }
}
