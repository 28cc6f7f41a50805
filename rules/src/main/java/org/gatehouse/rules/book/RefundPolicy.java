package org.gatehouse.rules.book;

import org.gatehouse.rules.message.RuleRef;

/**
 * What is paid back for a part without delivery.
 *
 * @param percent 0…100 of what was captured, rounded up to whole credits
 */
public record RefundPolicy(int percent, RuleRef rule) {

    public RefundPolicy {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("A refund is 0 to 100 percent, not " + percent + ": " + rule);
        }
    }
}
