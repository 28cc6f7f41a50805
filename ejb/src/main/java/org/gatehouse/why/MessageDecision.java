package org.gatehouse.why;

import java.time.Instant;
import java.util.List;
import org.gatehouse.message.MessageId;
import org.gatehouse.message.PartState;
import org.gatehouse.report.MessageView;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * Why one message stands where it stands, as far as the reader may know.
 *
 * @param tenant name of whose message it is
 * @param campaign name of its campaign
 * @param detailExpiredAt since when nothing of the message is kept; then there is no more than what stands before
 * @param parts what became of each part, in order
 * @param verdict what the rules and people said; null when no rule had anything to say
 * @param insight how that came about; null for who reads reason and advice only
 */
public record MessageDecision(
        MessageId id,
        String tenant,
        String campaign,
        @Nullable Instant detailExpiredAt,
        @Nullable MessageView message,
        List<PartState> parts,
        @Nullable Verdict verdict,
        @Nullable Insight insight) {

    public MessageDecision {
        parts = List.copyOf(parts);
    }

    /** Of a message that is no longer kept. */
    static MessageDecision expired(MessageId id, String tenant, String campaign, Instant at) {
        return new MessageDecision(id, tenant, campaign, at, null, List.of(), null, null);
    }

    /**
     * The rule that decided, and what a person added.
     *
     * @param remedy what the author can do about it
     * @param review what a person decided upon a held message; null when nobody did
     * @param at when the rules were asked last; null while they are to be asked again
     */
    public record Verdict(
            Disposition disposition,
            @Nullable Reason reason,
            String explanation,
            String remedy,
            @Nullable Review review,
            @Nullable Instant at) {}

    /** A person let a held message go, or refused it. */
    public record Review(boolean released, String comment) {}

    /**
     * Everything that is known of a decision.
     *
     * @param versions the rulebooks that were asked, such as {@code content:3,lale/content:5}
     * @param rules all that had something to say, the decisive one first
     * @param facts what the rules saw; empty when they cannot be told any more
     * @param again what came of asking once more
     */
    public record Insight(String versions, List<CitedRule> rules, List<SeenFact> facts, Again again) {

        public Insight {
            rules = List.copyOf(rules);
            facts = List.copyOf(facts);
        }
    }

    /**
     * A rule as it stood in the version that was asked.
     *
     * @param overridden a person had let the message go, so that it did not hold again
     * @param sentence the rule in the reader's words; "" where it cannot be said
     */
    public record CitedRule(
            RuleRef ref,
            Disposition disposition,
            @Nullable Reason reason,
            boolean overridden,
            String sentence,
            String explanation,
            String remedy) {}

    /**
     * One thing that the rules knew.
     *
     * @param layer whose rulebook knew it, where it is another value than the platform's; else ""
     * @param name as rules write it
     * @param label in the reader's words
     * @param value as people write it; "yes" or "no" of a flag
     * @param telling it says something: not nothing, none, or no
     */
    public record SeenFact(String layer, String name, String label, String value, boolean flag, boolean telling) {}

    /**
     * What the same versions say of the same facts now.
     *
     * @param rules what they say now, where that differs
     */
    public record Again(Outcome outcome, List<CitedRule> rules) {

        public Again {
            rules = List.copyOf(rules);
        }
    }

    /** What can come of asking once more. */
    public enum Outcome {
        /** The same rules, in the same order. */
        SAME,
        DIFFERENT,
        /** No rule was asked: the campaign was withdrawn before. */
        NEVER_ASKED,
        /** The text is no longer kept. */
        TEXT_GONE
    }
}
