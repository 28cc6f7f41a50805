package org.gatehouse.message;

import java.time.Duration;
import java.util.function.Function;
import org.gatehouse.rules.book.RefundTerms;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.Reason;

/**
 * How a campaign's messages are charged and settled (architecture, sections 3 and 6).
 *
 * @param dlrWait from submission until when a later result still corrects the message
 * @param refunds what a failure pays back, and at whose cost
 */
public record Tariff(
        ChargingMode mode, LateResult lateResult, Duration dlrWait, Function<Reason, RefundTerms> refunds) {

    /** What a result does that comes after the end. */
    public enum LateResult {
        IGNORE,
        /** State and tally change, credit does not. */
        SHOW,
        SHOW_AND_RE_DEBIT
    }
}
