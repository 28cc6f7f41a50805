package org.gatehouse.backtest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.gate.CampaignContext;
import org.gatehouse.gate.FrequencyWindow;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.text.Segmentation;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a campaign that had one decision in common, and the two sides on which the rules are asked about them
 * again, with the facts of the decision.
 *
 * @param overridden hold rules that a person had overridden
 */
record AskedAgain(
        RulebookKind kind,
        CampaignContext inForce,
        CampaignContext drafted,
        Set<String> overridden,
        LimitCounts countsInForce,
        LimitCounts countsDrafted) {

    /** Both verdicts on a text. */
    record Verdicts(Verdict inForce, Verdict drafted) {

        /** The same disposition for the same reason, by the same rule and for as long. */
        Change change() {
            return new Change(Ending.of(inForce), Ending.of(drafted));
        }

        boolean areSame() {
            return inForce.deferHours() == drafted.deferHours() && change().isNone();
        }

        /** 1 when only the draft lets it go, −1 when only the draft stops it, else 0. */
        int goesMore() {
            return (goes(drafted) ? 1 : 0) - (goes(inForce) ? 1 : 0);
        }

        private static boolean goes(Verdict verdict) {
            return switch (verdict.disposition()) {
                case PASS, WARN, DEFER -> true;
                case HOLD, REFUSE -> false;
            };
        }
    }

    /** A text as both sides read it: twice only where the draft may read it otherwise. */
    record Read(TextFacts inForce, TextFacts drafted) {}

    Read read(@Nullable String text) {
        Segmentation plan = text == null ? null : Segmentation.of(inForce.outgoing(text));
        TextFacts facts = inForce.readIfAny(text, plan);
        return new Read(facts, kind == RulebookKind.CONTENT ? drafted.readIfAny(text, plan) : facts);
    }

    Verdicts judge(Read text, RecipientFacts seenInForce, RecipientFacts seenDrafted) {
        return new Verdicts(inForce.judge(text.inForce(), seenInForce), drafted.judge(text.drafted(), seenDrafted));
    }

    RecipientFacts facts(PastMessage message) {
        return RecipientFacts.decode(message.facts(), message.phone(), overridden);
    }

    /** What both sides ask of a number itself. */
    List<List<List<Long>>> prefixes(long phone) {
        return List.of(inForce.rulebooks().prefixes(phone), drafted.rulebooks().prefixes(phone));
    }

    /** The counts that must be read for a message that was due then. */
    Stream<FrequencyWindow> windowNeeded(Instant due) {
        return Stream.of(countsInForce, countsDrafted).flatMap(counts -> counts.windowNeeded(due).stream());
    }
}
