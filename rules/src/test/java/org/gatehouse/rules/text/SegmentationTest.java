package org.gatehouse.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentationTest {

    @ParameterizedTest
    @CsvSource({
        // unit, repeated, encoding, parts, units, left
        "a, 1, GSM7, 1, 1, 159",
        "a, 160, GSM7, 1, 160, 0",
        "a, 161, GSM7, 2, 161, 145",
        "a, 306, GSM7, 2, 306, 0",
        "a, 307, GSM7, 3, 307, 152",
        "a, 459, GSM7, 3, 459, 0",
        "a, 460, GSM7, 4, 460, 152",
        // single shift holds è and ş; locking does not hold è
        "ş, 155, GSM7_TURKISH, 1, 155, 0",
        "ş, 156, GSM7_TURKISH, 2, 156, 142",
        "ş, 298, GSM7_TURKISH, 2, 298, 0",
        "ş, 299, GSM7_TURKISH, 3, 299, 148",
        "èş, 51, GSM7_TURKISH, 1, 153, 2",
        "èş, 52, GSM7_TURKISH, 2, 156, 141",
        "中, 70, UCS2, 1, 70, 0",
        "中, 71, UCS2, 2, 71, 63",
        "中, 134, UCS2, 2, 134, 0",
        "中, 135, UCS2, 3, 135, 66",
        "中, 201, UCS2, 3, 201, 0",
        "中, 202, UCS2, 4, 202, 66",
        "😀, 35, UCS2, 1, 70, 0",
        "😀, 36, UCS2, 2, 72, 61",
        // 67 units hold 33 pairs: one unit of each part stays empty
        "😀, 66, UCS2, 2, 132, 1",
        "😀, 67, UCS2, 3, 134, 65",
        "€, 1, GSM7, 1, 2, 158",
        "[, 80, GSM7, 1, 160, 0",
        // 153 septets hold 76 escape pairs
        "[, 152, GSM7, 2, 304, 1",
        "[, 153, GSM7, 3, 306, 151",
        // the locking table has the euro sign in one septet: fewer parts win over the simpler encoding
        "€, 80, GSM7, 1, 160, 0",
        "€, 81, GSM7_TURKISH, 1, 81, 74"
    })
    void countsPartsAndUnitsAtTheEdges(
            String unit, int times, Encoding encoding, int segmentCount, int unitCount, int unitsLeft) {
        assertThat(Segmentation.of(unit.repeat(times)))
                .isEqualTo(new Segmentation(encoding, segmentCount, unitCount, unitsLeft));
    }

    @ParameterizedTest
    @CsvSource({
        "Price 5€ [today], GSM7",
        "Çok güzel, GSM7",
        "çok güzel, GSM7_TURKISH",
        "TÜRKÇE ÖÄÜ, GSM7",
        "ışık, GSM7_TURKISH",
        "“quoted”, UCS2",
        "Привет, UCS2",
        "ş 中, UCS2"
    })
    void takesTheSimplestEncodingOfThoseWithTheFewestParts(String text, Encoding encoding) {
        assertThat(Segmentation.of(text).encoding()).isEqualTo(encoding);
    }

    @Test
    void anEmptyTextIsOnePart() {
        assertThat(Segmentation.of("")).isEqualTo(new Segmentation(Encoding.GSM7, 1, 0, 160));
    }

    @Test
    void ucs2WinsWhereTheSevenBitTablesTakeMoreParts() {
        String letters = "è" + "ş".repeat(69);
        assertThat(Segmentation.of(letters)).isEqualTo(new Segmentation(Encoding.GSM7_TURKISH, 1, 139, 16));
        String braces = "{".repeat(67) + "ışş";
        assertThat(Segmentation.of(braces)).isEqualTo(new Segmentation(Encoding.GSM7_TURKISH, 1, 137, 18));
    }

    @Test
    void namesTheCharactersThatForceUcs2OnceAndWhole() {
        assertThat(Segmentation.charactersThatForceUcs2("ş “a” 中😀中 [€] ı“")).containsExactly("“", "”", "中", "😀");
        assertThat(Segmentation.charactersThatForceUcs2("Değerli İŞ ortağımız, ~5€"))
                .isEmpty();
    }

    @Test
    void theCedillaOfGsmIsTheCapitalOne() {
        assertThat(GsmAlphabet.DEFAULT.septetCount('Ç')).isEqualTo(1);
        assertThat(GsmAlphabet.DEFAULT.septetCount('ç')).isZero();
        assertThat(Segmentation.of("ç").encoding()).isEqualTo(Encoding.GSM7_TURKISH);
    }
}
