package org.gatehouse.rules.book;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

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
        return rulebooks.gate().open(kind, campaign, text, recipient);
    }

    /** What a command_status means. */
    public AskedBook ofSubmit(String carrier, int commandStatus) {
        return rulebooks.platform().failure().open(ResultFact.ofSubmit(carrier, commandStatus));
    }

    /** What a carrier's final result means. */
    public AskedBook ofReceipt(String carrier, String stat, String errorCode) {
        return rulebooks.platform().failure().open(ResultFact.ofReceipt(carrier, stat, errorCode));
    }

    /**
     * What a failure or expiry leads to: the rulebook of every layer that has one, the platform's first.
     *
     * @param kind INTERCEPT or REFUND
     */
    public List<AskedBook> ofOutcome(RulebookKind kind, Reason reason, ChargingMode mode) {
        OutcomeFact outcome = new OutcomeFact(reason, mode);
        return switch (kind) {
            case INTERCEPT ->
                opened(rulebooks.platform().intercept(), LayerBooks::intercept, book -> book.open(outcome));
            case REFUND -> opened(rulebooks.platform().refund(), LayerBooks::refund, book -> book.open(outcome));
            default ->
                throw new IllegalArgumentException("The rulebook " + kind.id() + " is not asked about an outcome");
        };
    }

    private <B> List<AskedBook> opened(
            B platform, Function<LayerBooks, @Nullable B> ofLayer, Function<B, AskedBook> open) {
        return Stream.concat(
                        Stream.of(platform),
                        rulebooks.layers().stream().map(ofLayer).filter(Objects::nonNull))
                .map(open)
                .toList();
    }

    /** What a reply means. */
    public AskedBook ofReply(String text, Collection<String> brands) {
        return rulebooks.platform().reply().open(text, brands, rulebooks.ownWords());
    }
}
