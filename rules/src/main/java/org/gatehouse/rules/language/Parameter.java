package org.gatehouse.rules.language;

import java.util.Set;

/** What may stand at one place of an action. */
public sealed interface Parameter {

    /** The name of the rule itself, as a literal: every decision tells where it comes from. */
    record RuleName() implements Parameter {}

    /** One of some constants, without quotes. */
    record OneOf(Set<String> constants) implements Parameter {
        public OneOf {
            constants = Set.copyOf(constants);
        }
    }

    /** A whole number literal between two bounds, both included. */
    record Whole(long min, long max) implements Parameter {}

    /** Any number of fields of the fact, for the explanation; only at the end. */
    record Fields() implements Parameter {}
}
