package org.gatehouse.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GsmAlphabetTest {

    private static final Logger LOG = System.getLogger(GsmAlphabetTest.class.getName());

    /** Rows of the same form as the Unicode Consortium's table: corners of the blocks and what is often got wrong. */
    private static final List<String> CORNERS = List.of(
            "0x00\t0x0040",
            "0x01\t0x00A3",
            "0x02\t0x0024",
            "0x05\t0x00E9",
            "0x09\t0x00E7",
            "0x0A\t0x000A",
            "0x0D\t0x000D",
            "0x10\t0x0394",
            "0x11\t0x005F",
            "0x1A\t0x039E",
            "0x1C\t0x00C6",
            "0x1F\t0x00C9",
            "0x24\t0x00A4",
            "0x40\t0x00A1",
            "0x5B\t0x00C4",
            "0x5F\t0x00A7",
            "0x60\t0x00BF",
            "0x7B\t0x00E4",
            "0x7F\t0x00E0",
            "0x1B0A\t0x000C",
            "0x1B14\t0x005E",
            "0x1B28\t0x007B",
            "0x1B2F\t0x005C",
            "0x1B3D\t0x007E",
            "0x1B40\t0x007C",
            "0x1B65\t0x20AC");

    @Test
    void agreesWithTheTableOfTheUnicodeConsortium() throws IOException {
        Optional<Path> table = RealTexts.dataFile("GSM0338.TXT");
        List<String> rows = table.isPresent() ? rows(table.get()) : CORNERS;
        LOG.log(
                Level.INFO,
                "GSM 03.38 compared with {0}",
                table.map(Path::toString).orElse("the corners of the table"));
        assertThat(rows).hasSizeGreaterThan(20).allSatisfy(GsmAlphabetTest::assertAgrees);
    }

    private static List<String> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .filter(line -> line.startsWith("0x"))
                .toList();
    }

    /** The consortium takes 0x09 for a small c-cedilla; the standard prints the capital, and handsets show that. */
    private static void assertAgrees(String row) {
        String[] cells = row.split("\t");
        byte[] septets = HexFormat.of().parseHex(cells[0].substring(2));
        String character = Character.toString(Integer.decode(cells[1])).replace('ç', 'Ç');
        if (septets[0] == GsmAlphabet.ESCAPE && septets.length == 1) {
            return;
        }
        assertThat(GsmAlphabet.DEFAULT.decode(septets)).as(row).isEqualTo(character);
        assertThat(GsmAlphabet.DEFAULT.encode(character)).as(row).isEqualTo(septets);
    }

    @Test
    void theTurkishTablesDifferFromTheDefaultOnesWhereTheStandardSays() {
        byte[] places = HexFormat.of().parseHex("04070b0c1c1d4060");
        assertThat(GsmAlphabet.DEFAULT.decode(places)).isEqualTo("èìØøÆæ¡¿");
        assertThat(GsmAlphabet.TURKISH_LOCKING_SHIFT.decode(places)).isEqualTo("€ıĞğŞşİç");
        byte[] escaped = HexFormat.of().parseHex("1b471b491b531b631b671b691b731b651b3c");
        assertThat(GsmAlphabet.TURKISH_SINGLE_SHIFT.decode(escaped)).isEqualTo("ĞİŞçğış€[");
        assertThat(GsmAlphabet.TURKISH_LOCKING_SHIFT.decode(escaped)).isEqualTo("GIScgis€[");
    }

    /** Why the two Turkish tables together are not offered. */
    @Test
    void singleShiftAddsNoCharacterToTheLockingTable() {
        for (char character = 0; character <= '€'; character++) {
            boolean inBoth = GsmAlphabet.TURKISH_SINGLE_SHIFT.septetCount(character) == 2;
            if (inBoth) {
                assertThat(GsmAlphabet.TURKISH_LOCKING_SHIFT.septetCount(character))
                        .isBetween(1, 2);
            }
        }
    }

    @Test
    void anUnknownEscapeShowsTheCharacterOfTheFirstTable() {
        assertThat(GsmAlphabet.DEFAULT.decode(HexFormat.of().parseHex("411b42431b1b441b")))
                .isEqualTo("ABC D ");
    }
}
