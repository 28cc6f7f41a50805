package org.gatehouse.simulator.smsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.simulator.message.Address;
import org.gatehouse.simulator.message.Message;
import org.gatehouse.simulator.message.Submit;
import org.gatehouse.simulator.text.ShortMessage;
import org.junit.jupiter.api.Test;

class PartCollectorTest {

    private final PartCollector parts = new PartCollector();

    @Test
    void isCompleteWhenTheMissingPartComesLastPartFirst() {
        Message two = part("12", 7, 3, 2);
        Message three = part("12", 7, 3, 3);
        Message one = part("12", 7, 3, 1);

        assertThat(parts.arrive(two)).isEqualTo(new PartCollector.Arrival(true, List.of()));
        assertThat(parts.arrive(three)).isEqualTo(new PartCollector.Arrival(false, List.of()));
        assertThat(parts.arrive(one)).isEqualTo(new PartCollector.Arrival(false, List.of(three, two, one)));
    }

    @Test
    void keepsMessagesApart() {
        parts.arrive(part("12", 7, 2, 1));

        assertThat(parts.arrive(part("12", 8, 2, 2)).first()).as("reference").isTrue();
        assertThat(parts.arrive(part("13", 7, 2, 2)).first()).as("destination").isTrue();
        assertThat(parts.arrive(part("12", 7, 3, 2)).first()).as("total").isTrue();
        assertThat(parts.arrive(part("12", 7, 2, 2)).complete()).hasSize(2);
    }

    @Test
    void takesAReferenceThatIsUsedAgainForANewMessage() {
        parts.arrive(part("12", 7, 2, 1));
        parts.arrive(part("12", 7, 2, 2));

        assertThat(parts.arrive(part("12", 7, 2, 1)).first()).isTrue();
    }

    @Test
    void forgetsTheOldestIncompleteMessage() {
        parts.arrive(part("12", 7, 2, 1));
        for (int i = 0; i < 10_000; i++) {
            parts.arrive(part("9" + i, 7, 2, 1));
        }

        assertThat(parts.arrive(part("12", 7, 2, 2)).complete()).isEmpty();
    }

    private static Message part(String to, int reference, int total, int number) {
        byte[] octets = {5, 0, 3, (byte) reference, (byte) total, (byte) number, 'a'};
        Submit submit = new Submit(
                Address.shortNumber("LALE"), Address.international(to), 0x40, 1, new ShortMessage(0, true, octets));
        return Message.accepted(number, submit, 0);
    }
}
