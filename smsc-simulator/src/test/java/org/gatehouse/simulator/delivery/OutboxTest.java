package org.gatehouse.simulator.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gatehouse.simulator.message.Address;
import org.gatehouse.simulator.text.ShortMessage;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final Delivery A = delivery("a");
    private static final Delivery B = delivery("b");
    private static final Delivery C = delivery("c");
    private static final Delivery D = delivery("d");

    private final AtomicBoolean paused = new AtomicBoolean();
    private final Outbox outbox = new Outbox(paused::get);

    @Test
    void keepsWhatNoOneCanReceiveInOrder() {
        outbox.offer(A);
        outbox.offer(B);
        FakeReceiver receiver = new FakeReceiver(10);
        outbox.join(receiver);

        assertThat(receiver.sent).containsExactly(A, B);
    }

    @Test
    void sendsNoMoreThanTheWindowHolds() {
        FakeReceiver receiver = new FakeReceiver(2);
        outbox.join(receiver);
        List.of(A, B, C).forEach(outbox::offer);
        assertThat(receiver.sent).containsExactly(A, B);

        receiver.unacknowledged.remove(A);
        outbox.answered(true);

        assertThat(receiver.sent).containsExactly(A, B, C);
        assertThat(outbox.totals().acknowledged()).isEqualTo(1);
    }

    @Test
    void sendsAheadPastTheWindowOverThePreferredBind() {
        FakeReceiver other = new FakeReceiver(1);
        FakeReceiver preferred = new FakeReceiver(1);
        outbox.join(other);
        outbox.join(preferred);
        List.of(A, B, C).forEach(outbox::offer);

        outbox.sendAhead(D, preferred);

        assertThat(preferred.sent).endsWith(D);
        assertThat(outbox.waitingCount()).isEqualTo(1);
    }

    @Test
    void sendsAheadOverAnotherBindWhenThePreferredOneMayNotReceive() {
        FakeReceiver receiver = new FakeReceiver(1);
        outbox.join(receiver);

        FakeReceiver transmitter = new FakeReceiver(1);
        transmitter.mayReceive = false;

        outbox.sendAhead(A, transmitter);

        assertThat(receiver.sent).containsExactly(A);
    }

    @Test
    void sendsAheadOverABindThatHasNotJoinedYet() {
        FakeReceiver justBound = new FakeReceiver(1);

        outbox.sendAhead(A, justBound);

        assertThat(justBound.sent).containsExactly(A);
    }

    @Test
    void sendsAheadOnceABindJoinsWhenNoneMayReceive() {
        FakeReceiver transmitter = new FakeReceiver(1);
        transmitter.mayReceive = false;
        outbox.offer(B);
        outbox.sendAhead(A, transmitter);

        FakeReceiver receiver = new FakeReceiver(10);
        outbox.join(receiver);

        assertThat(receiver.sent).containsExactly(A, B);
    }

    @Test
    void takesBackWhatABindDidNotAcknowledgeBeforeWhatWaits() {
        FakeReceiver first = new FakeReceiver(2);
        outbox.join(first);
        List.of(A, B, C).forEach(outbox::offer);
        outbox.leave(first);

        FakeReceiver second = new FakeReceiver(10);
        outbox.join(second);

        assertThat(second.sent).containsExactly(A, B, C);
    }

    @Test
    void goesOnOverAnotherBindWhenOneBreaks() {
        FakeReceiver broken = new FakeReceiver(10);
        FakeReceiver sound = new FakeReceiver(10);
        outbox.join(broken);
        outbox.join(sound);
        broken.isBroken = true;

        List.of(A, B, C).forEach(outbox::offer);

        assertThat(sound.sent).containsExactly(A, B, C);
        assertThat(outbox.totals().receivers()).isEqualTo(1);
    }

    @Test
    void repeatsWhatWasNotAnswered() {
        FakeReceiver receiver = new FakeReceiver(10);
        outbox.join(receiver);
        outbox.offer(A);

        outbox.repeat(Duration.ofSeconds(60));

        assertThat(receiver.sent).containsExactly(A, A);
    }

    @Test
    void sendsNothingWhilePaused() {
        FakeReceiver receiver = new FakeReceiver(10);
        outbox.join(receiver);
        paused.set(true);
        outbox.offer(A);
        assertThat(receiver.sent).isEmpty();

        paused.set(false);
        outbox.drain();

        assertThat(receiver.sent).containsExactly(A);
    }

    private static Delivery delivery(String text) {
        ShortMessage shortMessage = new ShortMessage(0, false, text.getBytes(StandardCharsets.US_ASCII));
        return new Delivery.Inbound(Address.international("12"), Address.shortNumber("4242"), shortMessage);
    }

    private static final class FakeReceiver implements Receiver {

        private final List<Delivery> sent = new ArrayList<>();
        private final List<Delivery> unacknowledged = new ArrayList<>();
        private final int windowSize;
        private boolean isBroken;
        private boolean mayReceive = true;

        FakeReceiver(int windowSize) {
            this.windowSize = windowSize;
        }

        @Override
        public boolean hasRoom() {
            return unacknowledged.size() < windowSize;
        }

        @Override
        public boolean mayReceive() {
            return mayReceive;
        }

        @Override
        public boolean send(Delivery delivery) {
            if (isBroken) {
                return false;
            }
            sent.add(delivery);
            unacknowledged.add(delivery);
            return true;
        }

        @Override
        public List<Delivery> takeUnacknowledged(Duration age) {
            List<Delivery> taken = List.copyOf(unacknowledged);
            unacknowledged.clear();
            return taken;
        }
    }
}
