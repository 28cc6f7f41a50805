package org.gatehouse.rules.text;

/**
 * A stretch of a text, in UTF-16 code units.
 *
 * @param begin index of its first character
 * @param end index behind its last one
 */
public record Span(int begin, int end) {

    public String of(String text) {
        return text.substring(begin, end);
    }
}
