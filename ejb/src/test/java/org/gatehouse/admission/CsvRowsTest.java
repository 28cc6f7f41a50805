package org.gatehouse.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.admission.Uploads.read;

import java.io.IOException;
import java.util.Map;
import org.gatehouse.admission.RecipientRows.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recipients from CSV that are taken as given, however odd they look. */
class CsvRowsTest {

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        assertThat(read("\uFEFFphone\n+905321234567\n")).containsExactly(new Recipient("+905321234567", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsEachSystemEndsThem(String end) throws IOException {
        assertThat(read("phone,name" + end + "1,Ada" + end + "2,Bo" + end))
                .containsExactly(new Recipient("1", Map.of("name", "Ada")), new Recipient("2", Map.of("name", "Bo")));
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(read("phone\n1\n2")).hasSize(2);
    }

    @Test
    void emptyLinesAreNoRows() throws IOException {
        assertThat(read("phone\n1\n\n\n2\n\n")).hasSize(2);
    }

    @Test
    void quotedCellsHoldCommasQuotesAndLines() throws IOException {
        assertThat(read("\"phone\",\"name\"\r\n\"1\",\"Ada \"\"L\"\", Lady\r\nof England\"\r\n"))
                .containsExactly(new Recipient("1", Map.of("name", "Ada \"L\", Lady\r\nof England")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"x\")"})
    void cellsThatASpreadsheetWouldRunStayText(String cell) throws IOException {
        assertThat(read("phone,name\n1,\"" + cell.replace("\"", "\"\"") + "\"\n"))
                .containsExactly(new Recipient("1", Map.of("name", cell)));
    }

    @Test
    void theyStayTextWithoutQuotesToo() throws IOException {
        assertThat(read("phone,a,b,c,d\n1,=1,+1,-1,@x\n"))
                .containsExactly(new Recipient("1", Map.of("a", "=1", "b", "+1", "c", "-1", "d", "@x")));
    }

    @Test
    void blanksAroundACellAreItsOwn() throws IOException {
        assertThat(read("phone,name\n 1 , Ada \n")).containsExactly(new Recipient(" 1 ", Map.of("name", " Ada ")));
    }

    @Test
    void thePhoneColumnMayStandAnywhereAndBeWrittenInCapitals() throws IOException {
        assertThat(read("name, PHONE ,city\nAda,1,İzmir\n"))
                .containsExactly(new Recipient("1", Map.of("name", "Ada", "city", "İzmir")));
    }

    @Test
    void anEmptyCellIsAnEmptyValue() throws IOException {
        assertThat(read("phone,name\n1,\n")).containsExactly(new Recipient("1", Map.of("name", "")));
    }

    @Test
    void everyScriptIsTaken() throws IOException {
        String name = "Ğüşİ 东京 😀 한국 العربية";
        assertThat(read("phone,name\n1," + name + "\n")).containsExactly(new Recipient("1", Map.of("name", name)));
    }

    @Test
    void aHeaderAloneHasNoRows() throws IOException {
        assertThat(read("phone\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {8189, 8190, 8191, 8192, 8193})
    void aCharacterMayLieAcrossTwoReads(int octets) throws IOException {
        String name = "x".repeat(octets - "phone,name\n1,".length()) + "😀".repeat(5_000);
        assertThat(read("phone,name\n1," + name + "\n")).containsExactly(new Recipient("1", Map.of("name", name)));
    }
}
