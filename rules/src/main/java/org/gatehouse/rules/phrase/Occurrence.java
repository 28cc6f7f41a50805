package org.gatehouse.rules.phrase;

/**
 * A word of the tables found in a text.
 *
 * @param word its number in {@link PhraseWords}
 * @param begin index of its first character
 * @param end index behind the last character of the word as it stands in the text, its ending included
 */
record Occurrence(int word, int begin, int end) {}
