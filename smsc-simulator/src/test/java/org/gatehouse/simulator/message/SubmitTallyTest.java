package org.gatehouse.simulator.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.gatehouse.simulator.text.ShortMessage;
import org.junit.jupiter.api.Test;

class SubmitTallyTest {

    private final SubmitTally tally = new SubmitTally();

    @Test
    void tellsTheFirstSubmitOfEachDestination() {
        assertThat(tally.receive(submit("905321234567", "a"))).isTrue();
        assertThat(tally.receive(submit("905321234567", "a"))).isFalse();
        assertThat(tally.receive(submit("905321234568", "a"))).isTrue();
    }

    @Test
    void tellsNumbersApartThatLookAlike() {
        for (String number : new String[] {"12", "012", "0012", "+12", "", "1234567890123456789", "abc"}) {
            assertThat(tally.receive(submit(number, "a"))).as(number).isTrue();
        }
        assertThat(tally.totals().destinations()).isEqualTo(7);
    }

    @Test
    void countsARefusedSubmitThatIsRepeatedAsNoDuplicate() {
        tally.receive(submit("12", "a"));
        tally.refuse();
        tally.receive(submit("12", "a"));
        tally.accept(submit("12", "a"));

        assertThat(tally.of("12")).isEqualTo(new SubmitTally.OfDestination(2, 1));
        assertThat(tally.duplicates().count()).isZero();
        assertThat(tally.totals()).isEqualTo(new SubmitTally.Totals(2, 1, 1, 1, 2, 0));
    }

    @Test
    void listsADestinationWithDuplicatesOnce() {
        for (int i = 0; i < 3; i++) {
            for (String text : new String[] {"a", "b"}) {
                tally.receive(submit("12", text));
                tally.accept(submit("12", text));
            }
        }

        assertThat(tally.duplicates().count()).isEqualTo(1);
        assertThat(tally.duplicates().destinations()).containsExactly("12");
        assertThat(tally.of("12")).isEqualTo(new SubmitTally.OfDestination(6, 2));
    }

    @Test
    void countsDestinationsBeyondTheLimitInTotalOnly() {
        SubmitTally small = new SubmitTally(2);
        for (String number : new String[] {"1", "2", "3", "1"}) {
            small.receive(submit(number, "a"));
            small.accept(submit(number, "a"));
        }

        assertThat(small.totals()).isEqualTo(new SubmitTally.Totals(4, 4, 0, 2, 2, 1));
        assertThat(small.of("1")).isEqualTo(new SubmitTally.OfDestination(2, 1));
        assertThat(small.of("3")).isEqualTo(new SubmitTally.OfDestination(0, 0));
    }

    private static Submit submit(String to, String text) {
        ShortMessage shortMessage = new ShortMessage(0, false, text.getBytes(StandardCharsets.US_ASCII));
        return new Submit(Address.shortNumber("LALE"), Address.international(to), 0, 1, shortMessage);
    }
}
