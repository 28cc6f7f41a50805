package org.gatehouse.gate;

import org.gatehouse.message.Campaign;
import org.gatehouse.message.Tariff;
import org.gatehouse.message.Terms;
import org.gatehouse.rules.book.Rulebooks;

/** How the messages of a campaign are charged and settled: by the terms it was created under and the rules of now. */
public final class Tariffs {

    private Tariffs() {}

    /** The tariff of a campaign under the rulebooks that count for its tenant now. */
    public static Tariff of(Campaign campaign, Rulebooks rulebooks) {
        Terms terms = campaign.terms();
        return new Tariff(
                terms.chargingMode(),
                terms.lateResult(),
                terms.dlrWait(),
                reason -> rulebooks.refund(reason, terms.chargingMode()));
    }
}
