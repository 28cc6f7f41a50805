package org.gatehouse.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gatehouse.contact.PhoneNumbers;
import org.gatehouse.contact.PhoneNumbers.Reading;
import org.gatehouse.message.UploadBlock;
import org.junit.jupiter.api.Test;

class KnownNumbersTest {

    private final KnownNumbers known = new KnownNumbers();

    private static List<Reading> block(Reading... first) {
        List<Reading> readings = new ArrayList<>(List.of(first));
        readings.addAll(Collections.nCopies(
                UploadBlock.ROWS - first.length, new Reading.Rejected(PhoneNumbers.Fault.NOT_MOBILE)));
        return readings;
    }

    @Test
    void tellsANumberAsItWasRead() {
        Reading turkish = PhoneNumbers.read("0532 123 45 67", "TR");
        Reading german = PhoneNumbers.read("+49 1512 3456789", "TR");
        known.add(1, block(turkish, german));
        assertThat(known.find(1)).contains(turkish);
        assertThat(known.find(2)).contains(german);
    }

    @Test
    void leavesWhatIsNoNumberToBeReadAgain() {
        known.add(1, block());
        assertThat(known.find(1)).isEmpty();
    }

    @Test
    void keepsBlocksInOrder() {
        Reading second = PhoneNumbers.read("+905321234567", "");
        known.add(1, block());
        known.add(UploadBlock.ROWS + 1, List.of(second));
        assertThat(known.hasBlock(UploadBlock.ROWS + 1)).isTrue();
        assertThat(known.hasBlock(2 * UploadBlock.ROWS + 1)).isFalse();
        assertThat(known.find(UploadBlock.ROWS + 1)).contains(second);
        assertThatThrownBy(() -> known.add(1, block())).hasMessageContaining("Row 1 ");
    }

    @Test
    void readsAgainWhatComesFromMoreCountriesThanItCounts() {
        List<Reading> readings = new ArrayList<>();
        for (int country = 0; country < 300; country++) {
            readings.add(new Reading.Mobile(1_000 + country, "C" + country, "1"));
        }
        known.add(1, readings);
        assertThat(known.find(256)).contains(readings.get(255));
        assertThat(known.find(257)).isEmpty();
    }
}
