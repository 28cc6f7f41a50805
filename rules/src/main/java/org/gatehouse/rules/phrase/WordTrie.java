package org.gatehouse.rules.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words by their letters, one node a letter: a text is compared with all of them by walking down from where a word
 * begins.
 */
final class WordTrie {

    private char[] letters = {};
    private WordTrie[] children = {};
    private final List<Word> words = new ArrayList<>(1);

    /**
     * A word that ends at this node.
     *
     * @param open whether any ending may follow
     */
    record Word(int number, boolean open) {}

    void add(String literal, Word word) {
        WordTrie node = this;
        for (int i = 0; i < literal.length(); i++) {
            node = node.childFor(literal.charAt(i));
        }
        node.words.add(word);
    }

    private WordTrie childFor(char letter) {
        WordTrie child = child(letter);
        if (child == null) {
            child = new WordTrie();
            letters = Arrays.copyOf(letters, letters.length + 1);
            children = Arrays.copyOf(children, children.length + 1);
            letters[letters.length - 1] = letter;
            children[children.length - 1] = child;
        }
        return child;
    }

    /** The node one letter down; null when no word goes on with it. */
    @Nullable
    WordTrie child(char letter) {
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] == letter) {
                return children[i];
            }
        }
        return null;
    }

    List<Word> words() {
        return words;
    }
}
