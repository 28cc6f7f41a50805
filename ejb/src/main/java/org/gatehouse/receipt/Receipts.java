package org.gatehouse.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.carrier.InboundText;
import org.gatehouse.carrier.Receipt;
import org.gatehouse.carrier.ReceiptParser;
import org.gatehouse.carrier.Status;
import org.gatehouse.reply.ReplyIntake;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.transaction.TenantOutOfService;
import org.gatehouse.work.Signal;

/**
 * Works through the inbox in the order of arrival: receipts are located and applied, replies handed on; what finds no
 * message yet waits, up to dlr_wait, and what means nothing is dropped.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Receipts {

    private static final System.Logger LOG = System.getLogger(Receipts.class.getName());
    private static final int BATCH = 1_000;

    /** So often an id is looked for before an UNKNOWN message is considered: the submit's answer may be on its way. */
    private static final int TRIES_BY_ID = 3;

    @Inject
    private Inbox inbox;

    @Inject
    private Locator locator;

    @Inject
    private ReceiptApplication application;

    @Inject
    private ReplyIntake replies;

    @Inject
    private Carriers carriers;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    private final WaitingReceipts waitingReceipts = new WaitingReceipts();

    /** What wakes the worker. */
    public Signal signal() {
        return inbox.signal();
    }

    /** Works through what is due; what fails waits for itself alone. @return whether there was anything */
    public boolean step() {
        List<Inbox.Entry> due = inbox.due(BATCH);
        if (due.isEmpty()) {
            return false;
        }
        Sorted sorted = new Sorted();
        Map<Inbox.Entry, Receipt> finals = new LinkedHashMap<>();
        for (Inbox.Entry entry : due) {
            sorted.orWait(entry, () -> sort(entry, finals, sorted));
        }
        locate(finals, sorted);
        sorted.located.forEach((target, receipts) -> apply(target, receipts, sorted));
        finals.forEach((entry, receipt) -> {
            if (sorted.waiting.contains(entry.slip())) {
                waitingReceipts.add(entry, receipt);
            }
        });
        inbox.remove(sorted.done);
        inbox.postpone(sorted.waiting);
        return true;
    }

    private static final class Sorted {
        private final Map<Target, List<Located>> located = new LinkedHashMap<>();
        private final List<Inbox.Slip> done = new ArrayList<>();
        private final Set<Inbox.Slip> waiting = new LinkedHashSet<>();

        /** Does what is to be done with a delivery; when it fails, the delivery is tried again later. */
        void orWait(Inbox.Entry entry, Runnable work) {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "A delivery cannot be taken now; it is tried again.", e);
                waiting.add(entry.slip());
            }
        }
    }

    /** A campaign of a tenant: what is applied in one transaction. */
    record Target(TenantId tenant, long campaign) {}

    private void sort(Inbox.Entry entry, Map<Inbox.Entry, Receipt> finals, Sorted sorted) {
        Optional<CarrierRoute> route = carriers.byId(entry.carrierId());
        if (route.isEmpty()) {
            orphan(entry, sorted);
            return;
        }
        if (!entry.pdu().looksLikeReceipt()) {
            take(entry, route.get(), sorted);
            return;
        }
        Optional<Receipt> receipt =
                ReceiptParser.parse(entry.pdu(), route.get().config().timeZone());
        if (receipt.filter(Receipts::isFinal).isPresent()) {
            finals.put(entry, receipt.get());
        } else {
            if (receipt.isEmpty() || receipt.get().status() == Status.UNRECOGNISED) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Carrier {0} sent a receipt that cannot be read.",
                        route.get().name());
            }
            sorted.done.add(entry.slip());
        }
    }

    private void take(Inbox.Entry entry, CarrierRoute route, Sorted sorted) {
        InboundText text = InboundText.decode(entry.pdu());
        boolean known = replies.take(new ReplyIntake.Reply(
                entry.slip().id(), route.id(), text.from(), text.to(), text.text(), entry.receivedAt()));
        if (known) {
            sorted.done.add(entry.slip());
        } else {
            sorted.waiting.add(entry.slip());
        }
    }

    private void locate(Map<Inbox.Entry, Receipt> finals, Sorted sorted) {
        Map<Integer, Set<String>> ids = new HashMap<>();
        finals.forEach((entry, receipt) -> carriers.byId(entry.carrierId())
                .ifPresent(route -> ids.computeIfAbsent(route.id(), id -> new HashSet<>())
                        .addAll(Locator.candidates(receipt, route))));
        Map<Integer, Map<String, Located.Place>> known = new HashMap<>();
        ids.forEach((carrierId, wanted) -> known.put(carrierId, locator.byId(carrierId, wanted)));
        finals.forEach((entry, receipt) -> sorted.orWait(
                entry, () -> locate(entry, receipt, known.getOrDefault(entry.carrierId(), Map.of()), sorted)));
    }

    private void locate(Inbox.Entry entry, Receipt receipt, Map<String, Located.Place> known, Sorted sorted) {
        CarrierRoute route = carriers.byId(entry.carrierId()).orElseThrow();
        Optional<Located.Place> place = Locator.choose(Locator.candidates(receipt, route), known);
        if (place.isEmpty() && entry.slip().tries() >= TRIES_BY_ID) {
            place = locator.amongUnknown(entry, receipt);
        }
        if (place.isEmpty()) {
            orphan(entry, sorted);
        } else if (isBehindAnother(entry, receipt)) {
            sorted.waiting.add(entry.slip());
        } else {
            waitingReceipts.remove(entry.slip(), entry, receipt);
            Target target = new Target(place.get().tenant(), place.get().campaign());
            sorted.located
                    .computeIfAbsent(target, any -> new ArrayList<>())
                    .add(new Located(entry, receipt, place.get()));
        }
    }

    /** Whether one that came before it waits; that one is looked at next. */
    private boolean isBehindAnother(Inbox.Entry entry, Receipt receipt) {
        Optional<Inbox.Slip> earlier = waitingReceipts.earlier(entry, receipt);
        while (earlier.isPresent() && !inbox.hasten(earlier.get())) {
            waitingReceipts.remove(earlier.get(), entry, receipt);
            earlier = waitingReceipts.earlier(entry, receipt);
        }
        return earlier.isPresent();
    }

    /** In one transaction; when that fails, each receipt alone, so that one odd receipt keeps no other waiting. */
    private void apply(Target target, List<Located> receipts, Sorted sorted) {
        try {
            application.apply(target, receipts);
            receipts.forEach(one -> sorted.done.add(one.entry().slip()));
        } catch (RuntimeException e) {
            if (receipts.size() > 1 && !(e instanceof TenantOutOfService)) {
                receipts.forEach(one -> apply(target, List.of(one), sorted));
                return;
            }
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Tenant %s, campaign %d: receipts (%d) cannot be applied now; they are tried again."
                            .formatted(target.tenant(), target.campaign(), receipts.size()),
                    e);
            receipts.forEach(one -> sorted.waiting.add(one.entry().slip()));
        }
    }

    private void orphan(Inbox.Entry entry, Sorted sorted) {
        Instant oldest = clock.instant().minus(tenants.longest(Setting.DLR_WAIT_SECONDS));
        if (entry.receivedAt().isBefore(oldest)) {
            LOG.log(System.Logger.Level.WARNING, "A receipt found no message within dlr_wait and is dropped.");
            sorted.done.add(entry.slip());
        } else {
            sorted.waiting.add(entry.slip());
        }
    }

    private static boolean isFinal(Receipt receipt) {
        return receipt.status() == Status.DELIVERED
                || receipt.status() == Status.FAILED
                || receipt.status() == Status.EXPIRED;
    }
}
