package org.gatehouse.backtest;

import java.util.Objects;
import java.util.Optional;
import org.gatehouse.message.Campaign;
import org.gatehouse.rules.book.RefundPolicy;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.Reason;

/** What a message that was charged at submit and did not arrive gives back (architecture, section 6). */
record RefundJudge(Comparison comparison) implements ResultPortions.Judge {

    @Override
    public Optional<ResultPortions.Judged> judge(Campaign campaign, PastMessage message) {
        if (message.undeliveredCredits() == 0) {
            return Optional.empty();
        }
        Reason reason = Objects.requireNonNull(message.reason());
        Change change = new Change(
                ending(comparison.inForce(), campaign, reason), ending(comparison.drafted(), campaign, reason));
        int more = refund(comparison.drafted(), campaign, message, reason)
                - refund(comparison.inForce(), campaign, message, reason);
        return Optional.of(new ResultPortions.Judged(change, -more));
    }

    private static Ending ending(Rulebooks rulebooks, Campaign campaign, Reason reason) {
        RefundPolicy policy =
                rulebooks.refund(reason, campaign.terms().chargingMode()).inForce();
        return Ending.of(policy.percent() + "%", policy.rule());
    }

    /** Whole credits, rounded up; nothing where delivery alone is charged. */
    static int refund(Rulebooks rulebooks, Campaign campaign, PastMessage message, Reason reason) {
        ChargingMode mode = campaign.terms().chargingMode();
        return mode == ChargingMode.CHARGE_ON_SUBMIT
                ? rulebooks.refund(reason, mode).refund(message.undeliveredCredits())
                : 0;
    }
}
