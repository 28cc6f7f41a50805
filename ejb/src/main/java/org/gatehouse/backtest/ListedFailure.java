package org.gatehouse.backtest;

import java.time.Instant;
import java.util.Arrays;
import org.gatehouse.rules.book.InterceptPolicy;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A failure on the intercept list.
 *
 * @param textHash SHA-256 of its text before variables; null for another tenant's, of which only the number is known
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as stored; compared by content
record ListedFailure(Reason reason, Instant at, byte @Nullable [] textHash) {

    boolean isOwn() {
        return textHash != null;
    }

    /** Whether it keeps a message from going at a time. */
    boolean blocks(InterceptPolicy policy, Instant time, byte[] text) {
        boolean isInTime = !time.isBefore(at) && time.isBefore(at.plus(policy.ttl()));
        return isInTime
                && switch (policy.scope()) {
                    case GLOBAL -> true;
                    case LOCAL ->
                        isOwn() && (policy.key() == InterceptPolicy.Key.NUMBER || Arrays.equals(text, textHash));
                    case NONE -> false;
                };
    }
}
