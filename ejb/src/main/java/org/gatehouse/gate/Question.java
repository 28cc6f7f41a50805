package org.gatehouse.gate;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.rules.book.AskedBook;
import org.gatehouse.rules.book.Inspection;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.gatehouse.rules.message.Hit;
import org.jspecify.annotations.Nullable;

/**
 * What the rules were asked about a stored message, put together again from what is kept of it.
 *
 * @param rulebooks of the versions that were asked then
 * @param rendered the text before anything is appended; null when a variable had no value
 * @param unfilledVariable the first variable that had none
 */
public record Question(
        Rulebooks rulebooks,
        CampaignFacts campaign,
        TextFacts text,
        RecipientFacts recipient,
        @Nullable String rendered,
        @Nullable String unfilledVariable) {

    /** What those rules say, the decisive hit first; nothing when the message passes. */
    public List<Hit> hits() {
        return Decisions.hits(rulebooks.judge(campaign, text, recipient), unfilledVariable);
    }

    /** The rulebooks of content and frequency of every layer beside the message, the platform's content first. */
    public List<AskedBook> books() {
        Inspection inspection = new Inspection(rulebooks);
        return Stream.of(RulebookKind.CONTENT, RulebookKind.FREQUENCY)
                .flatMap(kind -> inspection.ofMessage(kind, campaign, text, recipient).stream())
                .toList();
    }
}
