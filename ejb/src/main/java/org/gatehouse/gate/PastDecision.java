package org.gatehouse.gate;

import org.gatehouse.account.Tenant;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.Message;
import org.gatehouse.rules.book.Rulebooks;
import org.jspecify.annotations.Nullable;

/**
 * A stored message with what was decided about it, ready to be asked about once more.
 *
 * @param decision null when no rule was asked
 * @param rulebooks those that were asked; null when none were
 * @param question what was asked; null when no rule was, and when the text is no longer kept
 */
public record PastDecision(
        Tenant tenant,
        Campaign campaign,
        Message message,
        Decisions.@Nullable Decision decision,
        @Nullable Rulebooks rulebooks,
        @Nullable Question question) {

    /** Asks the rules of then with the facts of then. */
    public Rerun rerun() {
        if (decision == null) {
            return new Rerun.NeverAsked();
        }
        return question == null ? new Rerun.TextGone() : new Rerun.Asked(decision.hits(), question.hits());
    }
}
