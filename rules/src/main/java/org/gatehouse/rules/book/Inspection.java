package org.gatehouse.rules.book;

import java.util.Collection;
import java.util.List;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.Reason;

/**
 * Opens the rulebooks beside a question, for whoever shows why a rule held or did not. Answers nothing by itself: the
 * answers are those of {@link Rulebooks}.
 */
public final class Inspection {

    private final Rulebooks rulebooks;

    public Inspection(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /**
     * May this message go: the rulebook of every layer that has one, the platform's first.
     *
     * @param kind CONTENT or FREQUENCY
     */
    public List<AskedBook> ofMessage(
            RulebookKind kind, CampaignFacts campaign, TextFacts text, RecipientFacts recipient) {
        MessageFact message = rulebooks.content().fact(campaign, text, recipient);
        return switch (kind) {
            case CONTENT -> List.of(rulebooks.content().open(message));
            case FREQUENCY -> List.of(rulebooks.frequency().open(message));
            default -> throw notAbout(kind, "a message");
        };
    }

    /** What a command_status means. */
    public AskedBook ofSubmit(String carrier, int commandStatus) {
        return rulebooks.failure().open(ResultFact.ofSubmit(carrier, commandStatus));
    }

    /** What a carrier's final result means. */
    public AskedBook ofReceipt(String carrier, String stat, String errorCode) {
        return rulebooks.failure().open(ResultFact.ofReceipt(carrier, stat, errorCode));
    }

    /**
     * What a failure or expiry leads to: the rulebook of every layer that has one, the platform's first.
     *
     * @param kind INTERCEPT or REFUND
     */
    public List<AskedBook> ofOutcome(RulebookKind kind, Reason reason, ChargingMode mode) {
        OutcomeFact outcome = new OutcomeFact(reason, mode);
        return switch (kind) {
            case INTERCEPT -> List.of(rulebooks.intercept().open(outcome));
            case REFUND -> List.of(rulebooks.refund().open(outcome));
            default -> throw notAbout(kind, "an outcome");
        };
    }

    /** What a reply means. */
    public AskedBook ofReply(String text, Collection<String> brands) {
        return rulebooks.reply().open(text, brands);
    }

    private static IllegalArgumentException notAbout(RulebookKind kind, String what) {
        return new IllegalArgumentException("The rulebook " + kind.id() + " is not asked about " + what);
    }
}
