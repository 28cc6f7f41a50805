package org.gatehouse.rules.text;

import java.util.Arrays;

/** Collects folded characters; never two spaces in a row. */
final class FoldBuffer {

    /** Stands for a character that vanished. */
    static final char NOTHING = 0;

    private char[] characters;
    private int length;

    FoldBuffer(int capacity) {
        this.characters = new char[capacity];
    }

    void append(char character) {
        if (character == NOTHING || (character == ' ' && length > 0 && characters[length - 1] == ' ')) {
            return;
        }
        if (length == characters.length) {
            characters = Arrays.copyOf(characters, 2 * length);
        }
        characters[length++] = character;
    }

    void append(String several) {
        for (int i = 0; i < several.length(); i++) {
            append(several.charAt(i));
        }
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
