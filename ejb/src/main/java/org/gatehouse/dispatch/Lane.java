package org.gatehouse.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.work.Ticket;
import org.gatehouse.work.Tickets;

/**
 * One of a carrier's two lanes: claims a chunk and sends it, then the next. Between two strides of a promotional chunk
 * it sends what is transactional and due. Two lanes mean that at most two strides of a carrier are in doubt after a
 * crash.
 */
final class Lane {

    private static final System.Logger LOG = System.getLogger(Lane.class.getName());
    /** Of each tenant one comes before the second of any: so many tenants take turns. */
    private static final int TICKETS_SEEN = 2_000;
    /** Between strides: enough to find one that is urgent. */
    private static final int URGENT_SEEN = 200;

    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(60);

    private final CarrierRoute route;
    private final FairShare share;
    private final Claims claims;
    private final ChunkDispatch chunks;
    private final Tickets tickets;
    private final Clock clock;

    Lane(CarrierRoute route, FairShare share, Claims claims, ChunkDispatch chunks, Tickets tickets, Clock clock) {
        this.route = route;
        this.share = share;
        this.claims = claims;
        this.chunks = chunks;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Sends one chunk. @return whether something was sent, so that there may be more */
    boolean step(BooleanSupplier stopping) {
        if (!route.link().isBound()) {
            return false;
        }
        Optional<Claim> claim = claimOneOf(due(TICKETS_SEEN));
        claim.ifPresent(held -> send(held, stopping));
        return claim.isPresent();
    }

    /** Sends what a claim holds; when that fails, recovery settles what is left of it. */
    void send(Claim claim, BooleanSupplier stopping) {
        int handedOver = 0;
        try {
            handedOver = sendStrides(claim, stopping);
        } catch (RuntimeException fault) {
            putOff(claim.ticket(), fault);
        } finally {
            claims.release(claim);
            share.giveBack(claim.ticket(), claim.due().size() - Math.max(1, handedOver));
        }
    }

    /** A campaign that cannot be sent now waits a minute; the others do not wait for it. */
    private void putOff(Ticket ticket, RuntimeException fault) {
        LOG.log(
                System.Logger.Level.ERROR,
                "Tenant %s, campaign %d: sending failed and is tried again."
                        .formatted(ticket.tenant(), ticket.campaign()),
                fault);
        tickets.postpone(ticket, clock.instant().plus(PAUSE_AFTER_FAULT));
    }

    /** @return how many messages were handed over */
    private int sendStrides(Claim claim, BooleanSupplier stopping) {
        boolean mayBeOvertaken = claim.chunk().priority() > 0;
        return chunks.send(claim, route, storeOutcomes -> {
            while (mayBeOvertaken && !stopping.getAsBoolean()) {
                Optional<Claim> urgent = claimOneOf(due(URGENT_SEEN).stream()
                        .filter(ticket -> ticket.priority() == 0)
                        .toList());
                if (urgent.isEmpty()) {
                    break;
                }
                overtake(urgent.get(), storeOutcomes, stopping);
            }
            return !stopping.getAsBoolean();
        });
    }

    /** What is overtaken has its outcomes stored first: of two chunks of a lane only one is ever with the carrier. */
    private void overtake(Claim urgent, Runnable storeOutcomes, BooleanSupplier stopping) {
        try {
            storeOutcomes.run();
        } catch (RuntimeException fault) {
            claims.release(urgent);
            share.giveBack(urgent.ticket(), urgent.due().size());
            throw fault; // of the one that is overtaken
        }
        send(urgent, stopping);
    }

    /** What is due at the carrier, the most urgent first. */
    private List<Ticket> due(int limit) {
        return tickets.due(Ticket.Kind.DISPATCH, route.id(), clock.instant(), limit);
    }

    /** The next claim of a campaign, trying one after the other. */
    private Optional<Claim> claimOneOf(List<Ticket> due) {
        List<Ticket> left = new ArrayList<>(due);
        while (!left.isEmpty()) {
            Ticket ticket = share.choose(left).orElseThrow();
            Optional<Claim> claim = claimAndCharge(ticket);
            if (claim.isPresent()) {
                return claim;
            }
            left.remove(ticket);
        }
        return Optional.empty();
    }

    private Optional<Claim> claimAndCharge(Ticket chosen) {
        int messages = 0;
        try {
            Optional<Claim> claim = claims.claim(chosen);
            messages = claim.map(held -> held.due().size()).orElse(0);
            return claim;
        } catch (RuntimeException fault) {
            putOff(chosen, fault);
            return Optional.empty();
        } finally {
            share.charge(chosen, messages);
        }
    }
}
