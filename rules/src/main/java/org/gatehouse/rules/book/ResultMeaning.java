package org.gatehouse.rules.book;

import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * What a row or rule of the failure rulebook makes of a carrier's result.
 *
 * @param reason set exactly when the message failed
 */
record ResultMeaning(Consequence consequence, @Nullable Reason reason, boolean permanent, RuleRef rule) {

    ResultMeaning {
        if ((consequence == Consequence.FAIL) != (reason != null)) {
            throw new IllegalArgumentException("a reason stands exactly where the action is FAIL");
        }
        if (reason != null && reason.kind() == Reason.Kind.REFUSAL) {
            throw new IllegalArgumentException(reason + " is a refusal of ours, not a carrier's result");
        }
    }

    /** The actions of the table. */
    enum Consequence {
        FAIL,
        RETRY,
        STOP_BIND
    }
}
