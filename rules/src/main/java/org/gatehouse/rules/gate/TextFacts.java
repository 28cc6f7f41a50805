package org.gatehouse.rules.gate;

import java.util.List;
import org.gatehouse.rules.text.Segmentation;

/**
 * Everything derived from a rendered text alone, under the content rulebooks of all layers asked; so it is never
 * stored. The words are looked for before anything is appended, the parts are counted after.
 *
 * @param length UTF-16 units of the text before anything is appended
 * @param segmentation parts and encoding of the text as it goes out
 * @param forbiddenCharacter the text has a control character other than LF and CR, or a lone surrogate
 * @param optOutInstruction the text says how to opt out
 * @param senderAtEnd the sender's name ends the text
 * @param urlCount web addresses in the text
 * @param words words of the tables, layer by layer, in order of first hit
 */
public record TextFacts(
        int length,
        Segmentation segmentation,
        boolean forbiddenCharacter,
        boolean optOutInstruction,
        boolean senderAtEnd,
        int urlCount,
        List<WordHit> words) {

    public TextFacts {
        words = List.copyOf(words);
    }
}
