package org.gatehouse.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.message.Campaign;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.Database;

/**
 * Judges anew how the messages of one campaign ended that did not arrive: by failure, refund and intercept rulebooks.
 */
final class ResultPortions implements Portions {

    private final Database database;
    private final TenantId tenant;
    private final Period period;
    private final Campaign campaign;
    private final Judge judge;

    ResultPortions(Database database, TenantId tenant, Period period, Campaign campaign, Judge judge) {
        this.database = database;
        this.tenant = tenant;
        this.period = period;
        this.campaign = campaign;
        this.judge = judge;
    }

    /** Says what a draft makes of one message that failed or expired. */
    @FunctionalInterface
    interface Judge {

        /** Empty when it cannot be told. */
        Optional<Judged> judge(Campaign campaign, PastMessage message);
    }

    /** @param credits what the tenant would have paid more; negative: less */
    record Judged(Change change, int credits) {}

    @Override
    public Portion read(int firstSeq, int lastSeq) {
        List<PastMessage> rows =
                database.reading(tenant, sql -> PastMessages.read(sql, campaign.number(), firstSeq, lastSeq));
        return new Portion(rows.size(), () -> compare(rows));
    }

    private List<Difference> compare(List<PastMessage> rows) {
        List<Difference> differences = new ArrayList<>();
        for (PastMessage message : rows) {
            if (isUndelivered(message) && period.contains(message.decidedAt())) {
                judge.judge(campaign, message)
                        .filter(judged -> !judged.change().isNone())
                        .ifPresent(judged -> differences.add(difference(message, judged)));
            }
        }
        return differences;
    }

    private Difference difference(PastMessage message, Judged judged) {
        Place place = new Place(campaign.number(), message.seq());
        return new Difference(judged.change(), place, message.phone(), judged.credits());
    }

    private static boolean isUndelivered(PastMessage message) {
        boolean ended = message.state() == MessageState.FAILED || message.state() == MessageState.EXPIRED;
        return ended && Objects.nonNull(message.reason());
    }
}
