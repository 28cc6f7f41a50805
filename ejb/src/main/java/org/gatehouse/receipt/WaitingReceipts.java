package org.gatehouse.receipt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.carrier.CarrierMessageIds;
import org.gatehouse.carrier.Receipt;

/**
 * Which receipts wait, for their message or for better times, so that no later one under the same id overtakes them: a
 * carrier's last word comes last. Of the latest 10,000 ids in this process; beyond that, two that come within seconds
 * may change places.
 */
final class WaitingReceipts {

    private static final int IDS_KEPT = 10_000;

    private record Id(int carrierId, String carrierMessageId) {}

    private final Map<Id, TreeMap<Long, Inbox.Slip>> byId = new LinkedHashMap<>();

    /** It waits. An id that cannot be kept stands for no message, so that nothing is known of an order. */
    void add(Inbox.Entry entry, Receipt receipt) {
        if (CarrierMessageIds.isStorable(receipt.carrierMessageId())) {
            byId.computeIfAbsent(id(entry, receipt), unused -> new TreeMap<>())
                    .put(entry.slip().id(), entry.slip());
        }
        if (byId.size() > IDS_KEPT) {
            byId.remove(byId.keySet().iterator().next());
        }
    }

    /** The first that came before this one under its id, and waits. */
    Optional<Inbox.Slip> earlier(Inbox.Entry entry, Receipt receipt) {
        TreeMap<Long, Inbox.Slip> waiting = byId.getOrDefault(id(entry, receipt), new TreeMap<>());
        return waiting.headMap(entry.slip().id()).values().stream().findFirst();
    }

    /** One of those under the id of a receipt waits no more. */
    void remove(Inbox.Slip slip, Inbox.Entry entry, Receipt receipt) {
        byId.computeIfPresent(id(entry, receipt), (id, waiting) -> {
            waiting.remove(slip.id());
            return waiting.isEmpty() ? null : waiting;
        });
    }

    private static Id id(Inbox.Entry entry, Receipt receipt) {
        return new Id(entry.carrierId(), receipt.carrierMessageId());
    }
}
