package org.gatehouse.dispatch;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.work.Ticket;

/**
 * Deficit round robin among tenants: of the tickets of the highest priority, the tenant that was served least goes
 * next. A tenant that comes back after a pause has saved nothing up. Used by the lanes of one carrier.
 */
final class FairShare {

    private final Map<TenantId, Long> served = new HashMap<>();
    private long floor;

    synchronized Optional<Ticket> choose(List<Ticket> due) {
        int priority = due.stream().mapToInt(Ticket::priority).min().orElse(0);
        Optional<Ticket> chosen = due.stream()
                .filter(ticket -> ticket.priority() == priority)
                .min(Comparator.comparingLong((Ticket ticket) -> served(ticket.tenant()))
                        .thenComparing(Ticket::dueAt));
        chosen.ifPresent(ticket -> floor = Math.max(floor, served(ticket.tenant())));
        return chosen;
    }

    synchronized void charge(TenantId tenant, int messages) {
        served.put(tenant, served(tenant) + Math.max(1, messages));
        if (served.size() > 10_000) {
            served.values().removeIf(count -> count <= floor);
        }
    }

    private long served(TenantId tenant) {
        return Math.max(floor, served.getOrDefault(tenant, 0L));
    }
}
