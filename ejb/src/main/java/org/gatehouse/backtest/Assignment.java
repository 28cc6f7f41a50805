package org.gatehouse.backtest;

import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.tenant.TenantId;

/**
 * A back-test that a node has taken up.
 *
 * @param token proves that it is still this node's
 * @param comparedVersion the version in force in the draft's layer when it was asked for; 0 when there was none
 * @param reached what was found before and is kept
 */
record Assignment(
        BacktestId id,
        String token,
        TenantId layer,
        RulebookSource draft,
        int comparedVersion,
        Period period,
        Reached reached) {

    RulebookKind kind() {
        return RulebookKind.of(draft.name()).orElseThrow();
    }

    /**
     * How far tenants are compared to their end.
     *
     * @param tenant the last one, by the order of ids; 0 for none
     * @param lines lines that were found in all of them
     * @param messages messages that were read in all of them
     * @param skipped tenants whose database could not be used
     */
    record Reached(long tenant, int lines, long messages, int skipped) {

        static final Reached NOTHING = new Reached(0, 0, 0, 0);

        Reached after(TenantId next, int moreLines, long moreMessages) {
            return new Reached(next.value(), lines + moreLines, messages + moreMessages, skipped);
        }

        Reached skipping(TenantId next) {
            return new Reached(next.value(), lines, messages, skipped + 1);
        }
    }
}
