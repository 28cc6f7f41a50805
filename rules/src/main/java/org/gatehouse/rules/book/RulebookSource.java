package org.gatehouse.rules.book;

import java.util.Map;

/**
 * One version of a rulebook as it is written and stored.
 *
 * @param name content, frequency, failure, intercept, refund or reply
 * @param version from 1
 * @param rules restricted DRL without its header
 * @param tables tab-separated values with a header row, by table name
 */
public record RulebookSource(String name, int version, String rules, Map<String, String> tables) {

    public RulebookSource {
        tables = Map.copyOf(tables);
    }
}
