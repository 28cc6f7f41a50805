package org.gatehouse.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.credit.Ledger;
import org.gatehouse.gate.CampaignContext;
import org.gatehouse.gate.Candidate;
import org.gatehouse.gate.Gate;
import org.gatehouse.gate.Judged;
import org.gatehouse.gate.WideFacts;
import org.gatehouse.gate.WideFactsReader;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Decided;
import org.gatehouse.message.Messages;
import org.gatehouse.message.Outcome;
import org.gatehouse.message.Tallies;
import org.gatehouse.message.TallyChange;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.gatehouse.work.DispatchSignal;

/** Stores one block of an upload: verdicts, messages, chunks, tally, reservation and the next block, all or nothing. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
class BlockAdmission {

    private static final byte[] NO_FACTS = {};

    @Inject
    private Database database;

    @Inject
    private WideFactsReader wideFacts;

    @Inject
    private Carriers carriers;

    @Inject
    private DispatchSignal dispatch;

    @Inject
    private Clock clock;

    /**
     * A block of which all is known that does not lie in the tenant's database.
     *
     * @param asOf when that was known: its verdicts are as old
     */
    record Ready(int block, CampaignContext context, RowReader.Block rows, WideFacts wide, Instant asOf) {}

    Ready prepare(CampaignContext context, int block, RowReader.Block rows) {
        Instant asOf = clock.instant();
        List<Long> phones =
                rows.rows().stream().map(row -> row.number().digits()).toList();
        return new Ready(block, context, rows, wideFacts.read(context.tenant(), phones, asOf), asOf);
    }

    void store(TenantId tenant, Ready ready) {
        int price = ready.context().campaign().terms().creditsPerSegment();
        database.inTenant(tenant, sql -> {
            Campaign campaign =
                    CampaignRows.lock(sql, ready.context().campaign().number()).orElseThrow();
            if (campaign.phase() == Campaign.Phase.ADMITTING && campaign.nextBlock() == ready.block()) {
                store(sql, campaign, ready.context(), ready.wide(), ready.rows(), price, ready.asOf());
            }
        });
        dispatch.raise();
    }

    private void store(
            Sql sql,
            Campaign campaign,
            CampaignContext context,
            WideFacts wide,
            RowReader.Block rows,
            int price,
            Instant now) {
        List<Outcome> outcomes = campaign.isCancelled()
                ? rows.rows().stream().map(row -> withdrawn(now)).toList()
                : judge(sql, context, wide, rows.rows(), now);
        MessagePlacer placer = new MessagePlacer(campaign, carriers, price, now);
        for (int i = 0; i < outcomes.size(); i++) {
            placer.place(rows.rows().get(i), outcomes.get(i));
        }
        placer.storeChunks(sql);
        Messages.save(sql, placer.messages());
        storeRejected(sql, campaign.number(), rows.rejected());
        TallyChange change = TallyChange.of(placer.messages()).rejected(invalid(rows), duplicates(rows));
        Tallies.apply(sql, campaign.number(), change, now);
        long share = Math.min(campaign.setAside(), rows.segmentCount() * price);
        boolean last = campaign.nextBlock() + 1 == campaign.blockCount();
        Ledger.admit(sql, campaign.number(), change, last ? campaign.setAside() : share, now);
        CampaignRows.advance(sql, campaign, campaign.nextBlock() + 1, placer.nextChunk(), campaign.setAside() - share);
    }

    private List<Outcome> judge(Sql sql, CampaignContext context, WideFacts wide, List<AdmittedRow> rows, Instant now) {
        List<Candidate> candidates = new ArrayList<>(rows.size());
        String category = context.campaign().category().name();
        for (AdmittedRow row : rows) {
            candidates.add(new Candidate(
                    row.seq(),
                    row.number().digits(),
                    row.number().country(),
                    row.number().callingCode(),
                    carriers.route(row.number().digits(), category)
                            .map(route -> route.name())
                            .orElse(""),
                    row.text(),
                    row.plan(),
                    row.unfilledVariable(),
                    null,
                    null));
        }
        return new Gate(sql, context, wide, now)
                .judge(candidates).stream().map(Judged::outcome).toList();
    }

    private static Outcome withdrawn(Instant now) {
        return new Outcome(MessageState.CANCELLED, null, new Decided(0, NO_FACTS, null, now), now);
    }

    private static int duplicates(RowReader.Block rows) {
        return (int) rows.rejected().stream()
                .filter(row -> row.duplicateOf() != null)
                .count();
    }

    private static int invalid(RowReader.Block rows) {
        return rows.rejected().size() - duplicates(rows);
    }

    private static void storeRejected(Sql sql, long campaign, List<RowReader.Rejected> rejected) {
        sql.batch(
                "INSERT INTO rejected_row (campaign_id, seq, raw, cause, duplicate_of) VALUES (?, ?, ?, ?, ?)",
                rejected.stream()
                        .map(row -> new Object[] {campaign, row.seq(), row.raw(), row.cause(), row.duplicateOf()})
                        .toList());
    }
}
