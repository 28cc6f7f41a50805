package org.gatehouse.rules.message;

/**
 * Names the rule or table row behind a decision, for ever.
 *
 * @param layer whose rulebook it is: "" for the platform's, else the name of the reseller or customer
 * @param rulebook one of content, frequency, failure, intercept, refund, reply
 * @param version the version of that layer's rulebook, from 1
 * @param name the rule's name, or the row's
 */
public record RuleRef(String layer, String rulebook, int version, String name) {

    public RuleRef {
        if (rulebook.isEmpty() || name.isEmpty() || version < 1) {
            throw new IllegalArgumentException(
                    "A rule needs a rulebook, a version from 1 and a name: " + rulebook + " " + version + " " + name);
        }
    }

    /** The rule's name whatever its version, which no rule of another layer has. */
    public String scopedName() {
        return layer.isEmpty() ? name : layer + "|" + name;
    }

    /** As ledger and exports cite it: {@code refund/1/name}, a layer's with its name before. */
    public String path() {
        String own = rulebook + "/" + version + "/" + name;
        return layer.isEmpty() ? own : layer + "/" + own;
    }

    /** A rule of the platform's. */
    public RuleRef(String rulebook, int version, String name) {
        this("", rulebook, version, name);
    }
}
