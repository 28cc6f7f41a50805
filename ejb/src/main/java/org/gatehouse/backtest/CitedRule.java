package org.gatehouse.backtest;

import org.gatehouse.rules.message.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * A rule or row without its version: the same rule of a draft and of the version in force is one rule.
 *
 * @param layer "" for the platform's, else the name of the tenant
 */
public record CitedRule(String layer, String rulebook, String name) {

    static CitedRule of(RuleRef rule) {
        return new CitedRule(rule.layer(), rule.rulebook(), rule.name());
    }

    /** {@code layer/rulebook/name}: neither layer nor rulebook has a slash. */
    String stored() {
        return layer + "/" + rulebook + "/" + name;
    }

    static @Nullable CitedRule read(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        String[] parts = stored.split("/", 3);
        return new CitedRule(parts[0], parts[1], parts[2]);
    }
}
