package org.gatehouse.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.Tariff;
import org.gatehouse.message.Terms;
import org.gatehouse.rules.book.Rulebooks;

/** How the messages of a campaign are charged and settled: by the terms it was created under and the rules of now. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Tariffs {

    @Inject
    private RulesInForce rules;

    public Tariff of(Campaign campaign) {
        Terms terms = campaign.terms();
        Rulebooks rulebooks = rules.current();
        return new Tariff(
                terms.chargingMode(),
                terms.lateResult(),
                terms.dlrWait(),
                reason -> rulebooks.refund(reason, terms.chargingMode()));
    }
}
