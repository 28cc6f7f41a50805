package org.gatehouse.rules.book;

import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.rules.message.RuleRef;

/**
 * One version of a rulebook as it is written and stored.
 *
 * @param layer whose it is: "" for the platform's, else the name of the reseller or customer
 * @param name content, frequency, failure, intercept, refund or reply
 * @param version from 1; each layer counts its own
 * @param rules restricted DRL without its header
 * @param tables tab-separated values with a header row, by table name
 */
public record RulebookSource(String layer, String name, int version, String rules, Map<String, String> tables) {

    public RulebookSource {
        tables = Map.copyOf(tables);
    }

    /** A version of the platform's. */
    public RulebookSource(String name, int version, String rules, Map<String, String> tables) {
        this("", name, version, rules, tables);
    }

    /** The same with other rules. */
    public RulebookSource withRules(String otherRules) {
        return new RulebookSource(layer, name, version, otherRules, tables);
    }

    /** The same with one table exchanged. */
    public RulebookSource withTable(String table, String rows) {
        Map<String, String> exchanged = new TreeMap<>(tables);
        exchanged.put(table, rows);
        return new RulebookSource(layer, name, version, rules, exchanged);
    }

    /** The same content as another version. */
    public RulebookSource asVersion(int otherVersion) {
        return new RulebookSource(layer, name, otherVersion, rules, tables);
    }

    /** Among the rulebooks of all layers: content for the platform's, lale/content for that of lale. */
    public String qualifiedName() {
        return layer.isEmpty() ? name : layer + "/" + name;
    }

    /** How decisions cite a rule or row of this version. */
    public RuleRef ref(String rule) {
        return new RuleRef(layer, /* rulebook= */ name, version, /* name= */ rule);
    }
}
