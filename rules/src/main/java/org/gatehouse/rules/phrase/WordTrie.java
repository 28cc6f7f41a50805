package org.gatehouse.rules.phrase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words by their letters, one node a letter: a text is compared with all of them by walking down from where a word
 * begins.
 */
final class WordTrie {

    /**
     * Where a node may stand: at its letter's last bits or the next free place behind; at most half of them are taken.
     */
    private @Nullable WordTrie[] children = new WordTrie[1];

    private int childCount;
    private final char letter;
    private final List<Word> words = new ArrayList<>(1);

    /** @param letter that leads to the node */
    WordTrie(char letter) {
        this.letter = letter;
    }

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

    private WordTrie childFor(char next) {
        WordTrie child = child(next);
        if (child == null) {
            child = new WordTrie(next);
            childCount++;
            if (2 * childCount > children.length) {
                widen();
            }
            place(child);
        }
        return child;
    }

    private void widen() {
        @Nullable WordTrie[] narrow = children;
        children = new WordTrie[2 * narrow.length];
        for (WordTrie child : narrow) {
            if (child != null) {
                place(child);
            }
        }
    }

    private void place(WordTrie child) {
        int place = child.letter & (children.length - 1);
        while (children[place] != null) {
            place = (place + 1) & (children.length - 1);
        }
        children[place] = child;
    }

    /** The node one letter down; null when no word goes on with it. */
    @Nullable
    WordTrie child(char next) {
        int place = next & (children.length - 1);
        WordTrie child = children[place];
        while (child != null && child.letter != next) {
            place = (place + 1) & (children.length - 1);
            child = children[place];
        }
        return child;
    }

    List<Word> words() {
        return words;
    }
}
