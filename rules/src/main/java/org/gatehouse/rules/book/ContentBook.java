package org.gatehouse.rules.book;

import java.util.List;
import org.gatehouse.rules.engine.RuleEngine;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.WordHit;
import org.gatehouse.rules.keyword.KeywordMatcher;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.text.FoldedText;

/** The content rulebook of one layer: looks its tables up and asks its rules. */
final class ContentBook {

    private final RulebookSource source;
    private final WordTables words;
    private final Destinations destinations;
    private final RuleEngine<MessageFact, Ruling> engine;

    ContentBook(RulebookSource source) {
        this.source = source;
        words = new WordTables(source);
        destinations = new Destinations(source);
        engine = RuleEngine.of(MessageFields.TYPE, rules(), new GateActions(source));
    }

    /**
     * The platform's own rules say what its lists of words and destinations lead to; those of other layers are nothing
     * without a rule.
     */
    private List<Rule> rules() {
        RuleTexts rules = RuleTexts.of(source, GateActions.VOCABULARY);
        boolean isPlatform = source.layer().isEmpty();
        imply(rules, "listed-keyword", !isPlatform && words.hasKeywords(Disposition.REFUSE));
        imply(rules, "held-keyword", words.hasKeywords(Disposition.HOLD));
        imply(rules, "warned-keyword", words.hasKeywords(Disposition.WARN));
        imply(rules, "prohibited-content", !isPlatform && words.hasProhibitions());
        imply(rules, "blocked-destination", !isPlatform && !destinations.isEmpty());
        imply(rules, "alphanumeric-sender", !isPlatform && !destinations.isEmpty());
        return rules.rules();
    }

    private static void imply(RuleTexts rules, String name, boolean follows) {
        if (follows) {
            rules.imply(ImpliedRules.named(name));
        }
    }

    List<KeywordMatcher.Place<WordHit>> places(String text) {
        return words.places(text);
    }

    RulebookSource source() {
        return source;
    }

    /** The words of its tables in a text. */
    List<WordHit> words(FoldedText text) {
        return words.find(text);
    }

    Destination destination(RecipientFacts recipient, String category) {
        return destinations.find(recipient, category);
    }

    /** The prefixes its table names that a number begins with. */
    List<Long> prefixes(long phone) {
        return destinations.prefixes(phone);
    }

    /** Adds what its rules want done. */
    void ask(MessageFact message, List<Ruling> rulings) {
        engine.ask(message, rulings);
    }

    AskedBook open(MessageFact message) {
        return AskedBook.ofMessage(source, engine, message);
    }
}
