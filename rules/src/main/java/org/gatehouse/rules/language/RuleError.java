package org.gatehouse.rules.language;

/**
 * One thing wrong with a text of rules.
 *
 * @param line from 1, in the text as written, without the header
 * @param column from 1
 * @param detail names what was found and what would be right
 */
public record RuleError(int line, int column, Fault fault, String detail) {}
