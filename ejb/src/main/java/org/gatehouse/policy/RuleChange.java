package org.gatehouse.policy;

import org.gatehouse.rules.language.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rule; one that was changed and moved has two of these.
 *
 * @param before null when there was none
 * @param after null when there is none any more
 */
public record RuleChange(
        Kind kind,
        String name,
        @Nullable Side before,
        @Nullable Side after) {

    /** What became of it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED,
        SWITCHED_OFF,
        SWITCHED_ON
    }

    /**
     * The rule on one side.
     *
     * @param number its place among the rules, from 1
     * @param rule null when the text is not in the language
     */
    public record Side(int number, String text, @Nullable Rule rule) {}
}
