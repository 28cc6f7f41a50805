package org.gatehouse.dispatch;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.message.UploadBlock;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.work.Ticket;

/**
 * Deficit round robin among the tenants of one priority (architecture, section 2): of the tickets of the highest
 * priority, the tenant that was charged least goes next, of several the one whose last turn is longest ago. Whoever
 * chooses says at once how much the chunk has, not when it is sent: so lanes of one carrier that send side by side do
 * not all go to the same tenant. A tenant that comes back after a pause has saved nothing up.
 */
final class FairShare {

    /** What a choice counts as until its chunk is known: the most that a chunk can have. */
    private static final int CHUNK_MAX = UploadBlock.ROWS;

    private static final int TENANTS_KEPT = 10_000;

    private final Map<Integer, Turns> byPriority = new HashMap<>();

    /** Whoever chooses {@link #charge}s the ticket, whatever happens. */
    synchronized Optional<Ticket> choose(List<Ticket> due) {
        int priority = due.stream().mapToInt(Ticket::priority).min().orElse(0);
        return turns(priority)
                .choose(due.stream()
                        .filter(ticket -> ticket.priority() == priority)
                        .toList());
    }

    /** Of the ticket that was chosen, so many messages will be sent: 0 when there is no chunk. */
    synchronized void charge(Ticket chosen, int messages) {
        turns(chosen.priority()).charge(chosen, messages);
    }

    /** So many of the messages that were charged were not handed over. */
    synchronized void giveBack(Ticket charged, int messages) {
        turns(charged.priority()).giveBack(charged, messages);
    }

    private Turns turns(int priority) {
        return byPriority.computeIfAbsent(priority, unused -> new Turns());
    }

    /** The tenants' accounts at one priority. */
    private static final class Turns {

        private final Map<TenantId, Account> accounts = new HashMap<>();
        private List<Ticket> waiting = List.of();
        private long floor;
        private long turn;

        /** What a tenant was charged, how often it is being chosen, and when it was chosen last. */
        private static final class Account {
            private long charged;
            private int choices;
            private long turn;
        }

        Optional<Ticket> choose(List<Ticket> due) {
            waiting = due;
            raiseFloor();
            Optional<Ticket> chosen = due.stream()
                    .min(Comparator.comparingLong(this::rank)
                            .thenComparing(ticket -> account(ticket).turn)
                            .thenComparing(Ticket::dueAt));
            chosen.map(this::account).ifPresent(account -> {
                account.choices++;
                account.turn = ++turn;
            });
            return chosen;
        }

        void charge(Ticket chosen, int messages) {
            raiseFloor(); // others may have been charged since it was chosen
            Account account = account(chosen);
            account.charged = charged(chosen) + messages;
            account.choices--;
            if (accounts.size() > TENANTS_KEPT) {
                accounts.values().removeIf(each -> each.choices == 0 && each.charged <= floor);
            }
        }

        void giveBack(Ticket charged, int messages) {
            Account account = account(charged);
            if (account.charged >= floor) { // else it is long over, and others were served meanwhile
                floor = Math.min(floor, account.charged - messages);
            }
            account.charged -= messages;
        }

        /** To the least that any of those was charged who wait: so far has everybody been served. */
        private void raiseFloor() {
            floor = waiting.stream().mapToLong(this::charged).min().orElse(floor);
        }

        private long rank(Ticket ticket) {
            return charged(ticket) + (long) account(ticket).choices * CHUNK_MAX;
        }

        private long charged(Ticket ticket) {
            return Math.max(floor, account(ticket).charged);
        }

        private Account account(Ticket ticket) {
            return accounts.computeIfAbsent(ticket.tenant(), unused -> new Account());
        }
    }
}
