package org.gatehouse.rules.book;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.rules.book.InterceptPolicy.Scope;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;

/**
 * The intercept rulebooks of platform and customer: what the platform keeps from being tried again the customer may
 * keep longer for itself, and never shorter.
 */
record InterceptLayers(InterceptBook platform, List<InterceptBook> customers) {

    static InterceptLayers of(InterceptBook platform, List<LayerBooks> layers) {
        return new InterceptLayers(
                platform,
                layers.stream()
                        .map(LayerBooks::intercept)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /**
     * What is recorded of a failure: the platform's policy, the customer's, or both where neither includes the other.
     */
    List<InterceptPolicy> policies(Reason reason) {
        InterceptPolicy general = platform.policy(reason);
        return own(reason, general)
                .map(own -> own.covers(general) ? List.of(own) : List.of(general, own))
                .orElseGet(() -> List.of(general));
    }

    /** A customer's row counts only for its own numbers, and only when it is the longer one. */
    private Optional<InterceptPolicy> own(Reason reason, InterceptPolicy general) {
        return customers.stream()
                .flatMap(book -> book.listed(reason).stream())
                .filter(own -> own.scope() == Scope.LOCAL && own.ttl().compareTo(general.ttl()) > 0)
                .findFirst();
    }

    /** The refusals of a message to a listed number, which cite the row of what put it on the list. */
    void refuse(RecipientFacts recipient, List<Ruling> rulings) {
        Intercepted everywhere = recipient.globalIntercept();
        if (everywhere != null) {
            RuleRef rule = platform.policy(everywhere.cause()).rule();
            rulings.add(refusal(rule, everywhere, Reason.GLOBAL_INTERCEPT));
        }
        Intercepted here = recipient.localIntercept();
        if (here != null) {
            List<InterceptPolicy> policies = policies(here.cause());
            RuleRef rule = policies.get(policies.size() - 1).rule();
            rulings.add(refusal(rule, here, Reason.LOCAL_INTERCEPT));
        }
    }

    private static Ruling refusal(RuleRef rule, Intercepted listed, Reason reason) {
        return new Ruling(
                new Hit(rule, Disposition.REFUSE, reason, List.of(listed.cause().name())), 0);
    }
}
