package org.gatehouse.message;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;

/** A message, its tariff and what happens to it, in any order: also what a sound pipeline would never do. */
public record Life(int segmentCount, MessageState start, Tariff tariff, List<Event> events) {

    private static final int PARTS_MAX = 4;
    private static final int STEP_SECONDS = 60 * 60 * 8;

    /** One thing that happens; applied at its place in the life. */
    public record Event(Kind kind, int part) {

        public void applyTo(Message message, Tariff tariff, Instant now) {
            int own = part % message.segmentCount();
            switch (kind) {
                case ACCEPTED -> message.accepted(own, Sample.CARRIER, tariff, now, now);
                case REFUSED ->
                    message.refusedByCarrier(own, failure(Reason.INVALID_NUMBER, now), Sample.CARRIER, tariff, now);
                case POSTPONED -> message.postponed("0x00000058", now);
                case LOST_SIGHT -> message.lostSight(own, tariff, now, now);
                case DELIVERED -> message.receive(own, new PartResult.Delivered(now), tariff, now);
                case FAILED -> message.receive(own, failure(Reason.BUSY, now), tariff, now);
                case CARRIER_EXPIRED -> message.receive(own, new PartResult.Expired("EXPIRED", now), tariff, now);
                case EXPIRED -> message.expire(tariff, now);
                case CANCELLED -> message.cancel(now);
                case ASKED_AGAIN -> message.decide(Sample.outcome(MessageState.REFUSED), now);
                case QUEUED -> message.queue(now, now);
            }
        }

        private static PartResult.Failed failure(Reason reason, Instant now) {
            return new PartResult.Failed(reason, reason == Reason.INVALID_NUMBER, "001", now);
        }
    }

    public enum Kind {
        ACCEPTED,
        REFUSED,
        POSTPONED,
        LOST_SIGHT,
        DELIVERED,
        FAILED,
        CARRIER_EXPIRED,
        EXPIRED,
        CANCELLED,
        ASKED_AGAIN,
        QUEUED
    }

    /** Eight hours between one event and the next: a longer life outlasts dlr_wait. */
    public static Instant timeOf(int event) {
        return Sample.START.plusSeconds((long) STEP_SECONDS * (event + 1));
    }

    Message begin(MessageKey key) {
        return Sample.message(key, segmentCount, start);
    }

    /** What carriers mostly do is drawn more often than the rest. */
    public static Arbitrary<Event> anyEvent() {
        Arbitrary<Kind> usual = Arbitraries.of(Kind.ACCEPTED, Kind.DELIVERED, Kind.FAILED, Kind.LOST_SIGHT);
        return Combinators.combine(
                        Arbitraries.oneOf(usual, Arbitraries.of(Kind.class)),
                        Arbitraries.integers().between(0, PARTS_MAX - 1))
                .as(Event::new);
    }

    public static Arbitrary<Tariff> anyTariff() {
        return Combinators.combine(
                        Arbitraries.of(ChargingMode.class),
                        Arbitraries.of(Tariff.LateResult.class),
                        Arbitraries.integers().between(0, 100))
                .as(Sample::tariff);
    }

    static Arbitrary<Life> anyLife() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, PARTS_MAX),
                        Arbitraries.of(MessageState.QUEUED, MessageState.SCHEDULED, MessageState.HELD),
                        anyTariff(),
                        anyEvent().list().ofMaxSize(14))
                .as(Life::new);
    }
}
