package org.gatehouse.admission;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.gatehouse.admission.BlockAdmission.Ready;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.credit.Ledger;
import org.gatehouse.gate.CampaignContexts;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.UploadBlock;
import org.gatehouse.message.UploadRow;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.gatehouse.work.HeldIndex;
import org.gatehouse.work.Signal;
import org.gatehouse.work.Ticket;
import org.gatehouse.work.Tickets;

/**
 * Turns uploads into messages. The first pass finds what the campaign can cost at most and sets that aside, all or
 * nothing; the second stores messages block by block, one transaction each, and after a crash goes on from the block it
 * had reached.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class AdmissionWorker {

    /** After so long an upload that became no campaign is removed. */
    static final Duration ORPHAN_AGE = Duration.ofHours(1);

    private static final System.Logger LOG = System.getLogger(AdmissionWorker.class.getName());
    private static final int TICKETS_SEEN = 50;
    private static final int LARGE_ROWS_MIN = 100_000;
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(60);

    @Inject
    private Database database;

    @Inject
    private Tickets tickets;

    @Inject
    private Admissions admissions;

    @Inject
    private UploadStore uploads;

    @Inject
    private CampaignContexts contexts;

    @Inject
    private Carriers carriers;

    @Inject
    private BlockAdmission blocks;

    @Inject
    private HeldIndex held;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService background;

    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    /** What wakes the workers. */
    public Signal signal() {
        return admissions.signal();
    }

    /**
     * Admits one campaign, if one waits.
     *
     * @param onlySmall leaves large campaigns to other workers, so that small ones never wait behind them; these
     *     workers take large ones first, so that small ones never keep them away
     * @param stopping asked between blocks
     * @return whether there was one
     */
    public boolean step(boolean onlySmall, BooleanSupplier stopping) {
        Instant now = clock.instant();
        List<Ticket> due = new ArrayList<>();
        if (!onlySmall) {
            due.addAll(tickets.due(Ticket.Kind.ADMIT, 0, 1, now, TICKETS_SEEN));
        }
        tickets.due(Ticket.Kind.ADMIT, 0, now, TICKETS_SEEN).stream()
                .filter(ticket -> ticket.priority() == 0)
                .forEach(due::add);
        for (Ticket ticket : due) {
            if (running.add(ticket.campaign())) {
                try {
                    admitOrPutOff(ticket, stopping);
                    return true;
                } finally {
                    running.remove(ticket.campaign());
                }
            }
        }
        return false;
    }

    /** A campaign that cannot be admitted now waits a minute; the others do not wait for it. */
    private void admitOrPutOff(Ticket ticket, BooleanSupplier stopping) {
        try {
            admit(ticket, stopping);
        } catch (RuntimeException fault) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Tenant %s, campaign %d: the admission failed and is tried again."
                            .formatted(ticket.tenant(), ticket.campaign()),
                    fault);
            tickets.postpone(ticket, clock.instant().plus(PAUSE_AFTER_FAULT));
        }
    }

    private void admit(Ticket ticket, BooleanSupplier stopping) {
        TenantId tenant = ticket.tenant();
        Optional<Campaign> found = database.tenant(tenant, sql -> CampaignRows.find(sql, ticket.campaign()));
        if (found.isEmpty()) {
            uploads.remove(tenant, ticket.campaign());
            tickets.close(ticket);
            return;
        }
        Campaign campaign = found.get();
        openRemoval(tenant, campaign);
        if (campaign.phase() == Campaign.Phase.CHECKING || campaign.phase() == Campaign.Phase.ADMITTING) {
            RowReader reader = reader(tenant, campaign);
            if (campaign.phase() == Campaign.Phase.CHECKING) {
                check(tenant, campaign, reader);
                campaign = database.tenant(tenant, sql -> CampaignRows.find(sql, ticket.campaign()))
                        .orElseThrow();
            }
            if (campaign.phase() == Campaign.Phase.ADMITTING) {
                openLaterWork(tenant, campaign);
                if (!store(tenant, campaign, reader, stopping)) {
                    return;
                }
            }
        }
        if (campaign.phase() != Campaign.Phase.REFUSED) {
            held.update(tenant, campaign.number());
            openLaterWork(tenant, campaign);
        }
        tickets.close(ticket);
    }

    /** The first pass. */
    private void check(TenantId tenant, Campaign campaign, RowReader reader) {
        long segments = 0;
        for (int block = 0; block < campaign.blockCount(); block++) {
            segments += reader.read(upload(tenant, campaign, block), block * UploadBlock.ROWS + 1)
                    .segmentCount();
        }
        long credits = segments * campaign.terms().creditsPerSegment();
        boolean started = database.tenant(tenant, sql -> start(sql, campaign.number(), credits));
        if (!started) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "Tenant {0}, campaign {1}: refused for lack of credit.",
                    tenant,
                    campaign.number());
        }
    }

    private static boolean start(Sql sql, long number, long credits) {
        Campaign campaign = CampaignRows.lock(sql, number).orElseThrow();
        if (campaign.phase() != Campaign.Phase.CHECKING) {
            return true;
        }
        long needed = campaign.isCancelled() ? 0 : credits;
        long missing = Ledger.setAside(sql, needed);
        if (missing > 0) {
            Problem problem = new Problem("credit.short", List.of(Long.toString(missing), Long.toString(needed)));
            CampaignRows.refuse(sql, number, problem.stored());
            return false;
        }
        CampaignRows.admitting(sql, number, needed);
        return true;
    }

    /**
     * The second pass: while one block is stored the next is made ready.
     *
     * @param reader of the first pass, where it was just made
     * @return false when it was asked to stop before the end
     */
    private boolean store(TenantId tenant, Campaign campaign, RowReader reader, BooleanSupplier stopping) {
        for (int block = 0; block < campaign.nextBlock(); block++) {
            reader.skip(upload(tenant, campaign, block), block * UploadBlock.ROWS + 1);
        }
        CompletableFuture<Ready> next = prepare(tenant, campaign, reader, campaign.nextBlock());
        for (int block = campaign.nextBlock(); block < campaign.blockCount(); block++) {
            Ready ready = next.join();
            if (stopping.getAsBoolean()) {
                return false;
            }
            next = prepare(tenant, campaign, reader, block + 1);
            blocks.store(tenant, ready);
        }
        return true;
    }

    /** Blocks are read one after the other: the reader remembers what it saw. */
    private CompletableFuture<Ready> prepare(TenantId tenant, Campaign campaign, RowReader reader, int block) {
        if (block == campaign.blockCount()) {
            return new CompletableFuture<>();
        }
        return CompletableFuture.supplyAsync(
                () -> {
                    RowReader.Block rows = reader.read(upload(tenant, campaign, block), block * UploadBlock.ROWS + 1);
                    return blocks.prepare(contexts.of(tenant, campaign), block, rows);
                },
                background);
    }

    private RowReader reader(TenantId tenant, Campaign campaign) {
        return new RowReader(contexts.of(tenant, campaign));
    }

    private List<UploadRow> upload(TenantId tenant, Campaign campaign, int block) {
        return database.tenant(tenant, sql -> UploadBlock.read(sql, campaign.number(), block));
    }

    /** For a large campaign at once, so that a range may be laid while it has few rows. */
    private void openRemoval(TenantId tenant, Campaign campaign) {
        Instant now = clock.instant();
        Instant due = campaign.rowCount() < LARGE_ROWS_MIN ? now.plus(Ticket.REMOVAL_EVERY) : now;
        tickets.open(List.of(Ticket.removal(tenant, due)));
    }

    private void openLaterWork(TenantId tenant, Campaign campaign) {
        Instant due = campaign.dueAt();
        List<Ticket> work = new ArrayList<>();
        for (CarrierRoute route : carriers.all()) {
            work.add(new Ticket(Ticket.Kind.DISPATCH, tenant, campaign.number(), route.id(), campaign.priority(), due));
        }
        work.add(new Ticket(
                Ticket.Kind.EXPIRE, tenant, campaign.number(), 0, campaign.priority(), due.plus(campaign.validity())));
        tickets.open(work);
    }
}
