package org.gatehouse.rules.book;

import java.util.List;
import java.util.Optional;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.gatehouse.rules.gate.WordHit;
import org.gatehouse.rules.keyword.KeywordMatcher;
import org.gatehouse.rules.text.FoldedText;
import org.jspecify.annotations.Nullable;

/** The two rulebooks of one layer that are asked about every message: content and frequency. */
record GateBooks(
        String layer,
        @Nullable ContentBook content,
        @Nullable FrequencyBook frequency) {

    static GateBooks none(String layer) {
        return new GateBooks(layer, null, null);
    }

    /** The same with another content or frequency rulebook; with one of another kind, the same. */
    GateBooks with(RulebookKind kind, RulebookSource version) {
        return switch (kind) {
            case CONTENT -> new GateBooks(layer, new ContentBook(version), frequency);
            case FREQUENCY -> new GateBooks(layer, content, new FrequencyBook(version));
            default -> this;
        };
    }

    List<FrequencyLimit> limits() {
        return frequency == null ? List.of() : frequency.limits();
    }

    List<WordHit> words(FoldedText text) {
        return content == null ? List.of() : content.words(text);
    }

    List<KeywordMatcher.Place<WordHit>> places(String text) {
        return content == null ? List.of() : content.places(text);
    }

    List<Long> prefixes(long phone) {
        return content == null ? List.of() : content.prefixes(phone);
    }

    /** @param firstLimit the place of its first limit among the recipient's counts */
    MessageFact fact(CampaignFacts campaign, TextFacts text, RecipientFacts recipient, int firstLimit) {
        return new MessageFact(
                campaign,
                text,
                recipient,
                FoundWords.of(text.words(), layer, recipient),
                content == null
                        ? Destination.OPEN
                        : content.destination(recipient, campaign.category().name()),
                firstLimit,
                limits().size());
    }

    /** Adds what their rules want done. */
    void ask(MessageFact message, List<Ruling> rulings) {
        if (content != null) {
            content.ask(message, rulings);
        }
        if (frequency != null) {
            frequency.ask(message, rulings);
        }
    }

    /** One of them beside a message; empty when the layer has it not. */
    Optional<AskedBook> open(RulebookKind kind, MessageFact message) {
        return switch (kind) {
            case CONTENT -> Optional.ofNullable(content).map(book -> book.open(message));
            case FREQUENCY -> Optional.ofNullable(frequency).map(book -> book.open(message));
            default ->
                throw new IllegalArgumentException("The rulebook " + kind.id() + " is not asked about a message");
        };
    }
}
