package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.gatehouse.rules.gate.WordHit;
import org.gatehouse.rules.keyword.KeywordMatcher;
import org.gatehouse.rules.phrase.OptOutPhrases;
import org.gatehouse.rules.phrase.SenderLine;
import org.gatehouse.rules.text.Characters;
import org.gatehouse.rules.text.FoldedText;
import org.gatehouse.rules.text.Segmentation;

/** Content and frequency of all layers, the platform's first: a text is read once for all, and all are asked. */
final class GateLayers {

    /** A layer and where its frequency limits begin among a recipient's counts. */
    private record Placed(GateBooks books, int firstLimit) {}

    private final List<Placed> layers = new ArrayList<>();
    private final List<FrequencyLimit> limits = new ArrayList<>();

    GateLayers(List<GateBooks> books) {
        for (GateBooks layer : books) {
            layers.add(new Placed(layer, limits.size()));
            limits.addAll(layer.limits());
        }
    }

    List<FrequencyLimit> limits() {
        return List.copyOf(limits);
    }

    TextFacts read(String text, Segmentation asSent, CampaignFacts campaign) {
        FoldedText folded = FoldedText.of(text);
        return new TextFacts(
                text.length(),
                asSent,
                Characters.firstForbidden(text).isPresent(),
                OptOutPhrases.defaults().isIn(folded),
                SenderLine.isAtEnd(folded, campaign.sender()),
                WebAddresses.count(text),
                words(folded));
    }

    /** Every place where a word of any layer's tables stands, in order of the text. */
    List<KeywordMatcher.Place<WordHit>> places(String text) {
        return layers.stream()
                .flatMap(layer -> layer.books().places(text).stream())
                .sorted(Comparator.comparingInt(place -> place.span().begin()))
                .toList();
    }

    private List<WordHit> words(FoldedText text) {
        List<WordHit> words = layers.get(0).books().words(text);
        for (Placed layer : layers.subList(1, layers.size())) {
            List<WordHit> more = layer.books().words(text);
            if (!more.isEmpty()) {
                words = new ArrayList<>(words);
                words.addAll(more);
            }
        }
        return words;
    }

    /** What all rules of all layers want done, in their order. */
    List<Ruling> ask(CampaignFacts campaign, TextFacts text, RecipientFacts recipient) {
        List<Ruling> rulings = new ArrayList<>();
        for (Placed layer : layers) {
            layer.books().ask(fact(layer, campaign, text, recipient), rulings);
        }
        return rulings;
    }

    /** What each layer's rulebooks know of the message, in the order of the layers. */
    List<AskedBook> open(RulebookKind kind, CampaignFacts campaign, TextFacts text, RecipientFacts recipient) {
        return layers.stream()
                .flatMap(layer -> layer.books().open(kind, fact(layer, campaign, text, recipient)).stream())
                .toList();
    }

    private static MessageFact fact(Placed layer, CampaignFacts campaign, TextFacts text, RecipientFacts recipient) {
        return layer.books().fact(campaign, text, recipient, layer.firstLimit());
    }

    /** For each layer the prefixes its table names that a number begins with. */
    List<List<Long>> prefixes(long phone) {
        List<List<Long>> prefixes = new ArrayList<>(layers.size());
        layers.forEach(layer -> prefixes.add(layer.books().prefixes(phone)));
        return prefixes;
    }
}
