package org.gatehouse.simulator.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden octets: hex in, text out. */
class ShortMessageTest {

    @ParameterizedTest
    @CsvSource({
        "0, 48656c6c6f, Hello",
        "0, 00011f7f, @£Éà",
        "0, 1b651b281b291b2f1b3c1b3d1b3e1b401b14, €{}\\[~]|^",
        "0, 411b1b42, A B",
        "0, 411b, 'A '",
        "1, 407b7d, @{}",
        "3, e9fc, éü",
        "8, 015e0069006600720065d83dde00, Şifre😀",
    })
    void readsTheTextOfADataCoding(int dataCoding, String hex, String text) {
        assertThat(message(dataCoding, false, hex).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "032401011b531b731b491b691b471b671b631b65, ŞşİıĞğç€, single shift",
        "032501011c1d400b0c0760046765, ŞşİĞğıç€ge, locking shift",
        "06240101250101 1c1b731b28, Şş{, both shifts",
        "03240102 1b53, S, another language's table is not known",
    })
    void readsTheTurkishShiftTables(String hex, String text, String why) {
        assertThat(message(0, true, hex.replace(" ", "")).text()).as(why).isEqualTo(text);
    }

    @Test
    void readsConcatenationBy8And16BitReferences() {
        assertThat(message(0, true, "050003c8030241").part()).isEqualTo(new Part(200, 3, 2));
        assertThat(message(0, true, "06080412340302414243").part()).isEqualTo(new Part(0x1234, 3, 2));
        assertThat(message(0, true, "050003c8030241").text()).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource({
        "050003c8030041, part 0",
        "050003c8030441, part 4 of 3",
        "050003c8000041, none of 0",
        "050003c8, cut off",
        "ff, longer than the message",
        "'', nothing"
    })
    void takesAMeaninglessHeaderForASingleMessage(String hex, String why) {
        assertThat(message(0, true, hex).part()).as(why).isEqualTo(Part.SINGLE);
    }

    @Test
    void sharesAFingerprintOnlyForTheSameOctetsInTheSamePart() {
        long fingerprint = message(0, true, "050003c8030241").fingerprint();

        assertThat(message(0, true, "050003c9030241").fingerprint()).isEqualTo(fingerprint);
        assertThat(message(0, true, "050003c8030141").fingerprint()).isNotEqualTo(fingerprint);
        assertThat(message(0, true, "050003c8030242").fingerprint()).isNotEqualTo(fingerprint);
    }

    @Property
    void readsAnyOctets(@ForAll byte[] octets, @ForAll byte dataCoding, @ForAll boolean hasHeader) {
        ShortMessage message = new ShortMessage(dataCoding & 0xFF, hasHeader, octets);

        assertThat(message.text().length()).isLessThanOrEqualTo(octets.length);
        assertThat(message.part().number()).isBetween(1, message.part().total());
    }

    private static ShortMessage message(int dataCoding, boolean hasHeader, String hex) {
        return new ShortMessage(dataCoding, hasHeader, HexFormat.of().parseHex(hex));
    }
}
