package org.gatehouse.rules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {

    private static final Logger LOG = System.getLogger(SegmentsTest.class.getName());

    @Test
    void aShortTextHasNoHeader() {
        Segment only = split("hello [x]", false).get(0);
        assertThat(only.userDataHeader()).isEmpty();
        assertThat(HexFormat.of().formatHex(only.userData())).isEqualTo("68656c6c6f201b3c781b3e");
    }

    @ParameterizedTest
    @CsvSource({
        "a, 161, false, 050003a70201, 153",
        "a, 161, true, 060804c0a70201, 152",
        "ş, 155, false, 03250101, 155",
        "ş, 156, false, 080003a70201250101, 149",
        "ş, 156, true, 090804c0a70201250101, 148",
        "èş, 51, false, 03240101, 153",
        "èş, 52, false, 080003a70201240101, 148",
        "中, 71, false, 050003a70201, 134",
        "中, 71, true, 060804c0a70201, 132"
    })
    void theFirstPartCarriesTheHeaderOfTheStandard(String unit, int times, boolean wide, String header, int bytes) {
        Segment first = split(unit.repeat(times), wide).get(0);
        assertThat(HexFormat.of().formatHex(first.userDataHeader())).isEqualTo(header);
        assertThat(first.userData()).hasSize(bytes);
    }

    @Test
    void neverSplitsAnEscapePairOrASurrogatePair() {
        assertThat(split("a".repeat(152) + "[" + "a".repeat(10), false).get(0).userData())
                .hasSize(152);
        assertThat(split("中".repeat(66) + "😀中中中中中", false).get(0).userData()).hasSize(132);
    }

    @Test
    void theChargedCountStaysThatOfTheNarrowReference() {
        String text = "a".repeat(306);
        assertThat(Segmentation.of(text).segmentCount()).isEqualTo(2);
        assertThat(split(text, false)).hasSize(2);
        assertThat(split(text, true)).hasSize(3);
    }

    @Test
    void refusesWhatAHeaderCannotNumber() {
        assertThat(split("a".repeat(255 * 153), false)).hasSize(255);
        assertThatThrownBy(() -> split("a".repeat(255 * 153 + 1), false)).hasMessageContaining("256");
    }

    @Test
    void refusesAPlanWhoseEncodingDoesNotHoldTheText() {
        Segmentation plan = Segmentation.of("plain");
        assertThatThrownBy(() -> Segments.split("中", plan, 1, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 2000)
    void aHandsetReadsTheTextAsItWasWritten(@ForAll("texts") String text, @ForAll int reference, @ForAll boolean wide) {
        assertArrivesWhole(text, reference, wide);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> plain = Arbitraries.of("a", "b", " ", "[", "€", "è", "\n", "Ω");
        Arbitrary<String> turkish = Arbitraries.of("a", "ş", "ı", "İ", "{", "€");
        Arbitrary<String> any = Arbitraries.of("a", "è", "ş", "中", "😀", "€", "👨‍👩‍👧");
        return Arbitraries.of(plain, turkish, any)
                .flatMap(characters -> characters.list().ofMaxSize(700))
                .map(characters -> String.join("", characters));
    }

    @Test
    void realTextsArriveWhole() {
        RealTexts real = RealTexts.any();
        LOG.log(Level.INFO, "Segments of {0} texts: {1}", real.texts().size(), real.source());
        assertThat(real.texts()).hasSizeGreaterThanOrEqualTo(200);
        real.texts().forEach(text -> assertArrivesWhole(text, 7, false));
        RealTexts.handMade().texts().forEach(text -> assertArrivesWhole(text, 7, true));
    }

    private static void assertArrivesWhole(String text, int reference, boolean wide) {
        Segmentation plan = Segmentation.of(text);
        boolean ucs2 = plan.encoding() == Encoding.UCS2;
        List<Segment> parts = Segments.split(text, plan, reference, wide);
        assertThat(Handset.read(parts, ucs2)).isEqualTo(text);
        assertThat(parts)
                .allSatisfy(part -> assertThat(Handset.octets(part, ucs2)).isLessThanOrEqualTo(140));
        if (!wide) {
            assertThat(parts).hasSize(plan.segmentCount());
        }
    }

    private static List<Segment> split(String text, boolean wide) {
        return Segments.split(text, Segmentation.of(text), 0xC0A7, wide);
    }
}
