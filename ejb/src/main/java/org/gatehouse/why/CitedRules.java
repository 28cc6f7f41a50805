package org.gatehouse.why;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.rules.book.AskedBook;
import org.gatehouse.rules.book.BookExplanations;
import org.gatehouse.rules.book.Inspection;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.book.Ruled;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.Explanations;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;
import org.gatehouse.rules.workbench.RuleWords;
import org.gatehouse.why.MessageDecision.CitedRule;

/** Cites rules as they stood in the versions that were asked, in the reader's language. */
final class CitedRules {

    private final Rulebooks rulebooks;
    private final List<AskedBook> books;
    private final Locale locale;

    /** @param books those of content and frequency beside the message; without them no rule is said in words */
    CitedRules(Rulebooks rulebooks, List<AskedBook> books, Locale locale) {
        this.rulebooks = rulebooks;
        this.books = books;
        this.locale = locale;
    }

    CitedRule of(Hit hit, boolean overridden) {
        return new CitedRule(
                hit.rule(),
                hit.disposition(),
                hit.reason(),
                overridden,
                sentence(hit.rule()),
                explanation(hit),
                remedy(hit));
    }

    /** Why, in the words that the version had. */
    String explanation(Hit hit) {
        return said(hit.rule())
                .map(said -> said.explain(hit.rule().name(), hit.arguments(), locale))
                .orElseGet(() -> Explanations.explain(hit.rule().name(), hit.arguments(), locale));
    }

    /** What the author can do about it. */
    String remedy(Hit hit) {
        return said(hit.rule())
                .map(said -> said.remedy(hit.rule().name(), hit.arguments(), locale))
                .orElseGet(() -> Explanations.remedy(hit.rule().name(), hit.arguments(), locale));
    }

    private Optional<BookExplanations> said(RuleRef ref) {
        return rulebooks.sources().values().stream()
                .filter(source -> isOf(source, ref))
                .findFirst()
                .map(BookExplanations::of);
    }

    private static boolean isOf(RulebookSource source, RuleRef ref) {
        return source.layer().equals(ref.layer()) && source.name().equals(ref.rulebook());
    }

    private String sentence(RuleRef ref) {
        RuleWords words = RuleWords.of(RulebookKind.of(ref.rulebook()).orElseThrow(), locale);
        return rule(ref).map(rule -> sentence(rule, words)).orElse("");
    }

    /** A row of a table may have become conditions without an action. */
    private static String sentence(Rule rule, RuleWords words) {
        return rule.actions().isEmpty()
                ? rule.conditions().stream().map(words::condition).collect(Collectors.joining(" · "))
                : words.sentence(rule, "");
    }

    private Optional<Rule> rule(RuleRef ref) {
        return asked(ref)
                .flatMap(book -> book.rules().stream())
                .filter(ruled -> ruled.ref().equals(ref))
                .map(Ruled::rule)
                .findFirst();
    }

    /** Which rules an intercept rulebook has does not depend on what it is asked. */
    private Stream<AskedBook> asked(RuleRef ref) {
        return !books.isEmpty() && ref.rulebook().equals(RulebookKind.INTERCEPT.id())
                ? new Inspection(rulebooks)
                                .ofOutcome(RulebookKind.INTERCEPT, Reason.INVALID_NUMBER, ChargingMode.CHARGE_ON_SUBMIT)
                                .stream()
                : books.stream();
    }
}
