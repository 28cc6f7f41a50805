package org.gatehouse.simulator.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.gatehouse.simulator.text.ShortMessage;
import org.junit.jupiter.api.Test;

class MessageLogTest {

    private static final Submit SUBMIT = new Submit(
            Address.shortNumber("LALE"),
            Address.international("12"),
            0,
            1,
            new ShortMessage(0, false, "a".getBytes(StandardCharsets.US_ASCII)));

    private final MessageLog log = new MessageLog();

    @Test
    void findsAMessageByItsIdInDecimalAndInHex() {
        Message message = Message.accepted(-2, SUBMIT, 0);
        log.add(message);

        assertThat(log.find("18446744073709551614")).containsSame(message);
        assertThat(log.find("fffffffffffffffe")).containsSame(message);
        assertThat(log.find("FFFFFFFFFFFFFFFE")).containsSame(message);
        assertThat(log.find("12")).isEmpty();
        assertThat(log.find("not an id")).isEmpty();
    }

    @Test
    void forgetsTheOldest() {
        for (int id = 1; id <= MessageLog.CAPACITY + 1; id++) {
            log.add(Message.accepted(id, SUBMIT, 0));
        }

        assertThat(log.find("1")).isEmpty();
        assertThat(log.find("2")).isPresent();
        assertThat(log.latest("12", 2))
                .extracting(Message::id)
                .containsExactly((long) MessageLog.CAPACITY, MessageLog.CAPACITY + 1L);
    }
}
