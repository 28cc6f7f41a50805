package org.gatehouse.web.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.rules.book.BookExplanations;
import org.gatehouse.rules.book.RulebookException;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.message.Explanations;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.RuleSheet;
import org.gatehouse.rules.workbench.RuleWords;
import org.gatehouse.web.text.Languages;

/** Rules of a rulebook in the reader's words. */
final class RuleCards {

    private static final String NOT_COVERED = "not-covered";

    private final BookText book;
    private final Locale locale;
    private final RuleWords words;
    private final BookExplanations said;

    RuleCards(BookText book, Locale locale) {
        this.book = book;
        this.locale = locale;
        this.words = RuleWords.of(book.kind(), locale);
        this.said = said(book.source());
    }

    /** @param findings of the check; those of a rule stand on its card */
    static List<RuleCard> of(RulebookSource source, List<Finding> findings, Locale locale) {
        return new RuleCards(BookText.of(source), locale).cards(findings);
    }

    List<RuleCard> cards(List<Finding> findings) {
        List<RuleSheet.Entry> entries = book.sheet().entries();
        List<RuleCard> cards = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            int until = index + 1 < entries.size() ? entries.get(index + 1).firstLine() : Integer.MAX_VALUE;
            cards.add(card(index, entries.get(index), of(entries.get(index).firstLine(), until, findings)));
        }
        return cards;
    }

    private static List<Finding> of(int from, int until, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.part().equals(Finding.RULES))
                .filter(finding -> finding.line() >= from && finding.line() < until)
                .toList();
    }

    private RuleCard card(int index, RuleSheet.Entry entry, List<Finding> findings) {
        Rule rule = entry.rule();
        return new RuleCard(
                index,
                entry.name(),
                rule == null ? "" : sentence(rule),
                rule == null ? "" : remedy(rule),
                entry.text(),
                book.isOn(entry.name()),
                findings.stream().noneMatch(finding -> finding.key().equals(NOT_COVERED)),
                findings.stream()
                        .filter(finding -> !finding.key().equals(NOT_COVERED))
                        .map(finding -> FoundText.of(finding, locale))
                        .toList());
    }

    /** The rule with why: in the author's words, else in those it shipped with. */
    String sentence(Rule rule) {
        return words.sentence(rule, isExplained(rule) ? said.explain(rule.name(), words.quoted(rule), locale) : "");
    }

    private String remedy(Rule rule) {
        return isExplained(rule) ? said.remedy(rule.name(), words.quoted(rule), locale) : "";
    }

    private boolean isExplained(Rule rule) {
        return Explanations.knows(rule.name())
                || Languages.ALL.stream().anyMatch(language -> !book.words(rule.name(), language.getLanguage())
                        .explanation()
                        .isEmpty());
    }

    /** A broken table of words hides the others' too, until it is mended. */
    private static BookExplanations said(RulebookSource source) {
        try {
            return BookExplanations.of(source);
        } catch (RulebookException broken) {
            return BookExplanations.of(new RulebookSource(source.layer(), "content", 1, "", Map.of()));
        }
    }
}
