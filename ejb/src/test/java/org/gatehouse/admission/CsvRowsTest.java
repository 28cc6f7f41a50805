package org.gatehouse.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gatehouse.admission.RecipientRows.Recipient;
import org.gatehouse.answer.InvalidInput;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recipients from CSV: the bad input of the contract, and the odd input that is taken as given. */
class CsvRowsTest {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private static InputStream utf8(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Recipient> read(InputStream content) throws IOException {
        CsvRows rows = new CsvRows(content);
        List<Recipient> read = new ArrayList<>();
        for (Recipient row = rows.next(); row != null; row = rows.next()) {
            read.add(row);
        }
        return read;
    }

    private static List<Recipient> read(String csv) throws IOException {
        return read(utf8(csv));
    }

    private static Problem problemOf(InputStream content) {
        UploadFault fault = catchThrowableOfType(UploadFault.class, () -> read(content));
        assertThat(fault).as("the upload is at fault").isNotNull();
        return fault.problem();
    }

    private static Problem problemOf(String csv) {
        return problemOf(utf8(csv));
    }

    private static void assertRefused(InputStream content, String field, String messageKey) {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> new CsvRows(content));
        assertThat(refusal).as("the header is refused").isNotNull();
        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.key()).isEqualTo(messageKey);
        });
    }

    @Nested
    class TakenAsGiven {

        @Test
        void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
            assertThat(read("\uFEFFphone\n+905321234567\n")).containsExactly(new Recipient("+905321234567", Map.of()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r\n", "\r"})
        void linesEndAsEachSystemEndsThem(String end) throws IOException {
            assertThat(read("phone,name" + end + "1,Ada" + end + "2,Bo" + end))
                    .containsExactly(
                            new Recipient("1", Map.of("name", "Ada")), new Recipient("2", Map.of("name", "Bo")));
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

    @Nested
    class AnsweredAtOnce {

        @ParameterizedTest
        @ValueSource(strings = {"", "\n", "\r\n\r\n", "\uFEFF"})
        void anEmptyFile(String csv) {
            assertRefused(utf8(csv), "recipients", "recipients.empty");
        }

        @ParameterizedTest
        @ValueSource(strings = {"name\nAda\n", "phones\n1\n", "+905321234567\n+905321234568\n", "phone;name\n1;Ada\n"})
        void aHeaderWithoutAPhoneColumn(String csv) {
            assertRefused(utf8(csv), "phone", "csv.noPhoneColumn");
        }

        @ParameterizedTest
        @ValueSource(strings = {"phone,Phone\n1,2\n", "phone,name,name\n1,a,b\n"})
        void aColumnTwice(String csv) {
            assertRefused(utf8(csv), "recipients", "csv.columnTwice");
        }

        @Test
        void aHeaderOfTenMegabytes() {
            assertRefused(utf8("x".repeat(TEN_MEGABYTES)), "recipients", "csv.recordTooLong");
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
        void aFileOfTwoOctetCharacters(String charset) {
            byte[] octets = "\uFEFFphone\n1\n".getBytes(Charset.forName(charset));
            assertRefused(new ByteArrayInputStream(octets), "recipients", "csv.encoding");
        }
    }

    @Nested
    class FoundWhileRowsAreRead {

        @Test
        void aNulNamesItsRow() {
            assertThat(problemOf("phone\n1\n2\n3\0\n")).isEqualTo(new Problem("csv.nul", List.of("3")));
        }

        @Test
        void aLegacyEncodingNamesItsRow() {
            byte[] octets = "phone,name\n1,Ada\n2,Şule\n".getBytes(Charset.forName("ISO-8859-9"));
            assertThat(problemOf(new ByteArrayInputStream(octets)))
                    .isEqualTo(new Problem("csv.encoding", List.of("2")));
        }

        @Test
        void aCharacterCutOffAtTheEnd() {
            byte[] whole = "phone,name\n1,Ş".getBytes(StandardCharsets.UTF_8);
            byte[] cut = Arrays.copyOf(whole, whole.length - 1);
            assertThat(problemOf(new ByteArrayInputStream(cut)).key()).isEqualTo("csv.encoding");
        }

        @Test
        void surrogatesWrittenAsUtf8AreNoUtf8() {
            InputStream content = new SequenceInputStream(
                    utf8("phone,name\n1,"),
                    new ByteArrayInputStream(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'}));
            assertThat(problemOf(content).key()).isEqualTo("csv.encoding");
        }

        @Test
        void aLineOfTenMegabytes() {
            assertThat(problemOf("phone\n1\n" + "2".repeat(TEN_MEGABYTES) + "\n"))
                    .isEqualTo(new Problem("csv.recordTooLong", List.of("2")));
        }

        @Test
        void aQuotedCellOfTenMegabytes() {
            String cell = "line\n".repeat(TEN_MEGABYTES / 5);
            assertThat(problemOf("phone,name\n1,\"" + cell + "\"\n").key()).isEqualTo("csv.recordTooLong");
        }

        @Test
        void aQuoteThatIsNeverClosed() {
            assertThat(problemOf("phone,name\n1,\"Ada\n2,Bo\n")).isEqualTo(new Problem("csv.malformed", List.of("1")));
        }

        @Test
        void textBehindAClosingQuote() {
            assertThat(problemOf("phone,name\n1,\"Ada\"x\n").key()).isEqualTo("csv.malformed");
        }

        @Test
        void aRowWithACellTooFew() {
            assertThat(problemOf("phone,name\n1,Ada\n2\n")).isEqualTo(new Problem("csv.cells", List.of("2", "1", "2")));
        }

        @Test
        void aRowWithACellTooMany() {
            assertThat(problemOf("phone\n1\n2,Bo\n")).isEqualTo(new Problem("csv.cells", List.of("2", "2", "1")));
        }

        @Test
        void rowsBeforeTheFaultAreRead() throws IOException {
            CsvRows rows = new CsvRows(utf8("phone\n1\n\0\n"));
            assertThat(rows.next()).isEqualTo(new Recipient("1", Map.of()));
            assertThatThrownBy(rows::next).isInstanceOf(UploadFault.class);
        }
    }
}
