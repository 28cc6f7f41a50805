package org.gatehouse.backtest;

import java.time.Instant;
import org.gatehouse.policy.DraftId;
import org.gatehouse.rules.book.RulebookKind;
import org.jspecify.annotations.Nullable;

/**
 * A back-test as it stands.
 *
 * @param draft names the layer, too
 * @param layer its name
 * @param draftRevision the revision of the draft that is compared, so that one sees whether it is still the latest
 * @param comparedVersion the version that was in force in that layer when it was asked for; 0 when there was none
 * @param from decisions from then on count, until {@code until}
 * @param problem why it failed, else null
 * @param cancelledBy who cancelled it, else null
 * @param messagesEstimated messages or replies to be read, by the tallies; 0 while they are being counted
 * @param tenantsSkipped tenants that are left out because their database could not be used
 */
public record Backtest(
        BacktestId id,
        DraftId draft,
        String layer,
        RulebookKind rulebook,
        int draftRevision,
        int comparedVersion,
        int days,
        Instant from,
        Instant until,
        BacktestState state,
        @Nullable BacktestProblem problem,
        String askedBy,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String cancelledBy,
        long messagesEstimated,
        long messagesDone,
        int tenantsSkipped) {

    private static final int WHOLE = 100;

    /** How much of it is done, in percent; 100 only when it is DONE. */
    public int percent() {
        if (state == BacktestState.DONE) {
            return WHOLE;
        }
        return messagesEstimated == 0 ? 0 : (int) Math.min(WHOLE - 1, WHOLE * messagesDone / messagesEstimated);
    }
}
