package org.gatehouse.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.message.PartState.ACCEPTED;
import static org.gatehouse.message.PartState.DELIVERED;
import static org.gatehouse.message.PartState.NOT_SENT;
import static org.gatehouse.message.PartState.PENDING;
import static org.gatehouse.message.PartState.UNKNOWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;

/** Whatever happens to a message in whatever order, its state follows its parts and every credit has its place. */
@SuppressWarnings("EnumOrdinal") // counts stand in the order of the enums
class MessagePropertyTest {

    private static final MessageKey KEY = new MessageKey(7, 1);

    @Provide
    Arbitrary<Life> lives() {
        return Life.anyLife();
    }

    /** Lets the events happen one transaction each, looking at the message after each. */
    private static void live(Life life, Observer observer) {
        Message message = life.begin(KEY);
        observer.after(message, message.row().updatedAt());
        for (int event = 0; event < life.events().size(); event++) {
            Instant now = Life.timeOf(event);
            message = Sample.reread(message);
            life.events().get(event).applyTo(message, life.tariff(), now);
            observer.after(message, now);
        }
    }

    private interface Observer {
        void after(Message message, Instant now);
    }

    @Property
    void everyCreditIsOpenCapturedOrReleased(@ForAll("lives") Life life) {
        live(life, (message, now) -> {
            Charge charge = message.charge();
            assertThat(charge.price()).isEqualTo(life.segmentCount() * Sample.CREDITS_PER_PART);
            assertThat(charge.open()).isNotNegative();
            assertThat(charge.refunded()).isBetween(0, charge.captured());
            assertThat(charge.redebited())
                    .as("the customer never pays more than the price")
                    .isBetween(0, charge.price() - charge.captured() + charge.refunded());
        });
    }

    @Property
    void anEndedMessageHasNothingReserved(@ForAll("lives") Life life) {
        live(life, (message, now) -> {
            if (message.state().isTerminal()) {
                Charge charge = message.charge();
                assertThat(charge.open()).isZero();
                assertThat(charge.gross()).isEqualTo(charge.captured() + charge.redebited());
            }
        });
    }

    @Property
    void whatIsChargedOnDeliveryIsNeverRefunded(@ForAll("lives") Life life) {
        live(life, (message, now) -> {
            if (life.tariff().mode() == ChargingMode.CHARGE_ON_DELIVERY) {
                assertThat(message.charge().refunded()).isZero();
                assertThat(message.charge().captured())
                        .isLessThanOrEqualTo(count(message, DELIVERED) * Sample.CREDITS_PER_PART);
            }
        });
    }

    @Property
    void theStateFollowsFromTheParts(@ForAll("lives") Life life) {
        live(life, (message, now) -> {
            int segmentCount = message.segmentCount();
            boolean pending = count(message, PENDING) > 0;
            boolean open = pending || count(message, ACCEPTED) + count(message, UNKNOWN) > 0;
            boolean allDelivered = count(message, DELIVERED) == segmentCount;
            boolean fits =
                    switch (message.state()) {
                        case SCHEDULED, HELD -> count(message, PENDING) == segmentCount;
                        case REFUSED, CANCELLED -> count(message, NOT_SENT) == segmentCount;
                        case QUEUED -> pending && count(message, UNKNOWN) == 0;
                        case SUBMITTED -> count(message, ACCEPTED) > 0 && !pending && count(message, UNKNOWN) == 0;
                        case UNKNOWN -> pending || count(message, UNKNOWN) > 0;
                        case DELIVERED -> allDelivered;
                        case FAILED, EXPIRED -> !open && !allDelivered;
                    };
            assertThat(fits)
                    .as("%s with parts %s", message.state(), parts(message))
                    .isTrue();
        });
    }

    @Property
    void aReasonIsGivenWhereSomethingDidNotArriveAndNowhereElse(@ForAll("lives") Life life) {
        live(life, (message, now) -> {
            Reason reason = message.reason();
            switch (message.state()) {
                case REFUSED -> assertThat(reason).isEqualTo(Reason.OPTED_OUT);
                case FAILED -> assertThat(reason).isIn(Reason.BUSY, Reason.INVALID_NUMBER);
                case EXPIRED -> assertThat(reason).isEqualTo(Reason.EXPIRED);
                default -> assertThat(reason).isNull();
            }
            if (message.state() == MessageState.DELIVERED) {
                assertThat(message.isPermanent()).isFalse();
            }
        });
    }

    @Property
    void whatHappensTwiceCountsOnce(@ForAll("lives") Life life) {
        Message message = life.begin(KEY);
        for (int event = 0; event < life.events().size(); event++) {
            Instant now = Life.timeOf(event);
            message = Sample.reread(message);
            life.events().get(event).applyTo(message, life.tariff(), now);
            Message again = Sample.reread(message);
            life.events().get(event).applyTo(again, life.tariff(), now);
            assertThat(TallyChange.of(List.of(again)).isEmpty())
                    .as("%s again on %s", life.events().get(event), message.state())
                    .isTrue();
        }
    }

    @Property
    void whatEndedStaysAsItIsButForACorrectionToDelivered(@ForAll("lives") Life life) {
        List<MessageState> ended = new ArrayList<>();
        live(life, (message, now) -> {
            if (!ended.isEmpty() && message.state() != ended.get(0)) {
                assertThat(ended.get(0)).isIn(MessageState.FAILED, MessageState.EXPIRED);
                assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
            }
            if (message.state().isTerminal()) {
                ended.clear();
                ended.add(message.state());
            }
        });
    }

    @Property
    void theChangesAddUpToWhatTheMessageContributes(@ForAll("lives") Life life) {
        long[] sum = Contribution.nothing();
        List<Message> last = new ArrayList<>();
        live(life, (message, now) -> {
            TallyChange change = TallyChange.of(List.of(message));
            for (MessageState state : MessageState.values()) {
                sum[state.ordinal()] += change.of(state);
            }
            for (Reason reason : Reason.values()) {
                sum[Contribution.REASONS + reason.ordinal()] += change.of(reason);
            }
            long[] amounts = {
                change.segments(),
                change.deliveredSegments(),
                change.reserved(),
                change.captured(),
                change.released(),
                change.refunded(),
                change.redebited()
            };
            for (int i = 0; i < amounts.length; i++) {
                sum[Contribution.AMOUNTS + i] += amounts[i];
            }
            assertThat(change.refundsByRule().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .as("every refund names its rule")
                    .isEqualTo(change.refunded());
            last.add(message);
        });
        assertThat(sum).isEqualTo(last.get(last.size() - 1).contribution());
    }

    private static int count(Message message, PartState wanted) {
        return (int) parts(message).stream().filter(part -> part == wanted).count();
    }

    private static List<PartState> parts(Message message) {
        List<PartState> parts = new ArrayList<>();
        for (int part = 0; part < message.segmentCount(); part++) {
            parts.add(message.partState(part));
        }
        return parts;
    }
}
