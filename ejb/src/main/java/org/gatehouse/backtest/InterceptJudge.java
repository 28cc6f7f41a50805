package org.gatehouse.backtest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.message.Campaign;
import org.gatehouse.rules.book.InterceptPolicy;
import org.gatehouse.rules.message.Reason;

/** What a failure leaves on the intercept list. */
record InterceptJudge(Comparison comparison) implements ResultPortions.Judge {

    @Override
    public Optional<ResultPortions.Judged> judge(Campaign campaign, PastMessage message) {
        Reason reason = Objects.requireNonNull(message.reason());
        Change change = new Change(
                ending(comparison.inForce().intercepts(reason)),
                ending(comparison.drafted().intercepts(reason)));
        return Optional.of(new ResultPortions.Judged(change, 0));
    }

    /** What the platform says, and behind it what the customer keeps for itself, whose rule is named then. */
    private static Ending ending(List<InterceptPolicy> policies) {
        String words = policies.stream().map(InterceptJudge::words).collect(Collectors.joining(", "));
        return Ending.of(words, policies.get(policies.size() - 1).rule());
    }

    /** Scope, key and length of what blocks, or that nothing does; then what is unusual. */
    private static String words(InterceptPolicy policy) {
        StringBuilder words = new StringBuilder(policy.ttl().isZero() ? "NEVER_BLOCKS" : blocks(policy));
        if (!policy.recorded()) {
            words.append(" NOT_RECORDED");
        }
        if (!policy.deletable()) {
            words.append(" NOT_DELETABLE");
        }
        if (policy.contact() != InterceptPolicy.ContactAction.NONE) {
            words.append(' ').append(policy.contact());
        }
        return words.toString();
    }

    private static String blocks(InterceptPolicy policy) {
        return policy.scope() + " " + policy.key() + " " + policy.ttl();
    }
}
