package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.rules.language.CheckedRules;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.language.RuleChecker;
import org.gatehouse.rules.language.Vocabulary;

/** The rules that people wrote in a rulebook, without those that are switched off. */
final class RuleTexts {

    private final RulebookSource book;
    private final Set<String> off;
    private final Set<String> written = new HashSet<>();
    private final List<Rule> rules = new ArrayList<>();

    private RuleTexts(RulebookSource book, List<Rule> written, Set<String> off) {
        this.book = book;
        this.off = off;
        for (Rule rule : written) {
            this.written.add(rule.name());
            add(rule);
        }
    }

    /** @throws RulebookException when the text is not in the language */
    static RuleTexts of(RulebookSource book, Vocabulary vocabulary) {
        CheckedRules checked = new RuleChecker(vocabulary).check(book.rules());
        if (checked instanceof CheckedRules.Rejected rejected) {
            throw new RulebookException(book.name(), rejected.errors());
        }
        Set<String> off = Set.copyOf(Table.read(book, "off", row -> row.filled("rule")));
        return new RuleTexts(book, ((CheckedRules.Accepted) checked).rules(), off);
    }

    /** The rules in force of a rulebook that has no others. */
    static List<Rule> rules(RulebookSource book, Vocabulary vocabulary) {
        return of(book, vocabulary).rules();
    }

    /** Adds a rule that is a row. */
    void add(Rule rule) {
        if (!off.contains(rule.name())) {
            rules.add(rule);
        }
    }

    /** Adds a rule that follows from rows, unless the author has written one of that name. */
    void imply(Rule rule) {
        if (!written.contains(rule.name())) {
            add(rule);
        }
    }

    /** In the order in which they are asked. @throws RulebookException when they compare too much */
    List<Rule> rules() {
        EvaluationBudget.require(book, rules);
        return List.copyOf(rules);
    }
}
