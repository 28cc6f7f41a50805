package org.gatehouse.rules.keyword;

import org.gatehouse.rules.text.TextFold;

/**
 * A listed word or phrase.
 *
 * @param word as compliance staff wrote it; spelling variants of case, width and accents need no rows of their own
 * @param meaning what the list says of the word
 * @param language ISO 639-1 code of the language it belongs to, empty for any; says where a row comes from, not which
 *     texts are searched
 * @param wholeWord counts only between word boundaries; of no effect in scripts that put no space between words
 * @param <M> the meaning
 */
public record Keyword<M>(String word, M meaning, String language, boolean wholeWord) {

    public Keyword {
        if (TextFold.fold(word, false).isBlank()) {
            throw new IllegalArgumentException("A keyword needs at least one visible character, got '" + word + "'");
        }
    }
}
