package org.gatehouse.why;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gatehouse.gate.Decisions;
import org.gatehouse.gate.PastDecision;
import org.gatehouse.gate.Question;
import org.gatehouse.gate.Rerun;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageId;
import org.gatehouse.message.PartState;
import org.gatehouse.report.MessageView;
import org.gatehouse.report.MessageViews;
import org.gatehouse.rules.book.AskedBook;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.why.MessageDecision.Again;
import org.gatehouse.why.MessageDecision.CitedRule;
import org.gatehouse.why.MessageDecision.Insight;
import org.gatehouse.why.MessageDecision.Outcome;
import org.gatehouse.why.MessageDecision.Review;
import org.gatehouse.why.MessageDecision.Verdict;
import org.jspecify.annotations.Nullable;

/** Tells a stored decision in the reader's language. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
class ToldDecisions {

    @Inject
    private MessageViews views;

    MessageDecision of(MessageId id, PastDecision past, Locale locale, boolean hasInsight, boolean seesPerson) {
        MessageView view = views.of(past.tenant().id(), past.campaign(), past.message(), locale);
        Question question = past.question();
        Rulebooks rulebooks = past.rulebooks();
        List<AskedBook> books = hasInsight && question != null ? question.books() : List.of();
        CitedRules rules = rulebooks == null ? null : new CitedRules(rulebooks, books, locale);
        return new MessageDecision(
                id,
                past.tenant().name(),
                past.campaign().name(),
                null,
                seesPerson ? view : view.withoutPerson(),
                parts(past.message()),
                verdict(past, rules),
                hasInsight ? insight(past, rules, SeenFacts.of(books, locale, seesPerson)) : null);
    }

    private static List<PartState> parts(Message message) {
        return IntStream.range(0, message.segmentCount())
                .mapToObj(message::partState)
                .toList();
    }

    private static @Nullable Verdict verdict(PastDecision past, @Nullable CitedRules rules) {
        Decisions.Decision decision = past.decision();
        Hit hit = decision == null ? null : decision.decisive();
        if (decision == null || hit == null || rules == null) {
            return null;
        }
        Instant at = past.message().decided().at();
        return new Verdict(
                hit.disposition(),
                hit.reason(),
                rules.explanation(hit),
                rules.remedy(hit),
                review(decision.person()),
                at.equals(Instant.EPOCH) ? null : at);
    }

    private static @Nullable Review review(Decisions.@Nullable Person person) {
        return person == null ? null : new Review(person.released(), person.comment());
    }

    private static Insight insight(
            PastDecision past, @Nullable CitedRules rules, List<MessageDecision.SeenFact> facts) {
        Decisions.Decision decision = past.decision();
        if (decision == null || rules == null) {
            return new Insight("", List.of(), List.of(), new Again(Outcome.NEVER_ASKED, List.of()));
        }
        List<CitedRule> cited = new ArrayList<>(cited(decision.hits(), rules, false));
        cited.addAll(cited(decision.overridden(), rules, true));
        return new Insight(decision.versions(), cited, facts, again(past.rerun(), rules));
    }

    private static List<CitedRule> cited(List<Hit> hits, CitedRules rules, boolean overridden) {
        return hits.stream().map(hit -> rules.of(hit, overridden)).toList();
    }

    private static Again again(Rerun rerun, CitedRules rules) {
        if (rerun instanceof Rerun.Asked asked) {
            return asked.isSame()
                    ? new Again(Outcome.SAME, List.of())
                    : new Again(Outcome.DIFFERENT, cited(asked.again(), rules, false));
        }
        return new Again(rerun instanceof Rerun.TextGone ? Outcome.TEXT_GONE : Outcome.NEVER_ASKED, List.of());
    }
}
