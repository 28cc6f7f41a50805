package org.gatehouse.rules.keyword;

import java.util.Collection;

/**
 * Tells quickly that no word of a list stands in a text, because none begins there: the hash of the first characters at
 * each place of the text is none of the words' hashes. A short list, such as a customer's, then needs no search in most
 * texts. Immutable and thread-safe.
 */
final class WordBeginnings {

    static final int NOWHERE = -1;

    /** Characters that tell words apart well enough. */
    private static final int LONGEST = 3;

    private static final int HASH_BITS = 12;
    private static final int HASHES = 1 << HASH_BITS;

    private final boolean empty;
    /** Characters of a word that are hashed: as many as the shortest word has, but not more than needed. */
    private final int length;
    /** So far that a hash holds this many characters and forgets those before. */
    private final int shift;

    /** By hash. */
    private final boolean[] seen = new boolean[HASHES];

    WordBeginnings(Collection<String> words) {
        empty = words.isEmpty();
        length = words.stream().mapToInt(String::length).reduce(LONGEST, Math::min);
        shift = (HASH_BITS + length - 1) / length;
        for (String word : words) {
            int hash = 0;
            for (int i = 0; i < length; i++) {
                hash = with(hash, word.charAt(i));
            }
            seen[hash] = true;
        }
    }

    private int with(int hash, char next) {
        return (hash << shift ^ next) & (HASHES - 1);
    }

    /** Where in the text the first word may begin; {@link #NOWHERE} when none stands in it. */
    int firstIn(String text) {
        if (empty) {
            return NOWHERE;
        }
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = with(hash, text.charAt(i));
            if (seen[hash]) {
                return Math.max(i - length + 1, 0);
            }
        }
        return NOWHERE;
    }
}
