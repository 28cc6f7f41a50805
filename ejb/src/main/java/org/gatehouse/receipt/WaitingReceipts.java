package org.gatehouse.receipt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.carrier.Receipt;

/**
 * Which receipts wait for their message, so that no later one under the same id overtakes them: a carrier's last word
 * comes last. The latest 10,000 of this process; beyond that, and among nodes, two that come within seconds may change
 * places.
 */
final class WaitingReceipts {

    private static final int KEPT_MAX = 10_000;

    private record Id(int carrierId, String carrierMessageId) {}

    private final Map<Id, Inbox.Slip> first = new LinkedHashMap<>();

    void add(Inbox.Entry entry, Receipt receipt) {
        Id id = id(entry, receipt);
        if (earlier(entry, receipt).isEmpty()) {
            first.put(id, entry.slip());
        }
        if (first.size() > KEPT_MAX) {
            first.remove(first.keySet().iterator().next());
        }
    }

    /** What came before this one and waits; empty when nothing did. */
    Optional<Inbox.Slip> earlier(Inbox.Entry entry, Receipt receipt) {
        return Optional.ofNullable(first.get(id(entry, receipt)))
                .filter(slip -> slip.id() < entry.slip().id());
    }

    /** Nothing waits under this id any more. */
    void remove(Inbox.Entry entry, Receipt receipt) {
        first.remove(id(entry, receipt));
    }

    private static Id id(Inbox.Entry entry, Receipt receipt) {
        return new Id(entry.carrierId(), receipt.carrierMessageId());
    }
}
