package org.gatehouse.rules.book;

import java.util.Collection;
import java.util.List;
import org.gatehouse.rules.engine.RuleEngine;

/** The platform's reply rulebook: what a person who answered wants. Customers only add words to it. */
final class ReplyBook {

    private final RulebookSource source;
    private final ReplyWords words;
    private final RuleEngine<ReplyFact, ReplyMeaning> engine;

    ReplyBook(RulebookSource source) {
        this.source = source;
        words = ReplyWords.of(source);
        engine = RuleEngine.of(ReplyFact.TYPE, RuleTexts.rules(source, ReplyFact.VOCABULARY), (rule, action) -> {
            ReplyMeaning.Meaning meaning =
                    ReplyMeaning.Meaning.valueOf(action.arguments().get(1).text());
            return reply -> new ReplyMeaning(meaning, reply.brand(), source.ref(rule.name()));
        });
    }

    RulebookSource source() {
        return source;
    }

    /** @param below the customers' words */
    ReplyMeaning meaning(String text, Collection<String> brands, List<ReplyWords> below) {
        ReplyFact reply = words.read(text, brands, below);
        List<ReplyMeaning> found = engine.ask(reply);
        return found.isEmpty() ? unlisted(reply) : found.get(0);
    }

    private ReplyMeaning unlisted(ReplyFact reply) {
        return new ReplyMeaning(ReplyMeaning.Meaning.UNCLEAR, reply.brand(), source.ref(Rulebooks.UNLISTED));
    }

    AskedBook open(String text, Collection<String> brands, List<ReplyWords> below) {
        ReplyFact reply = words.read(text, brands, below);
        return AskedBook.of(source, engine, reply, OutcomeWords.ofReply(unlisted(reply)));
    }
}
