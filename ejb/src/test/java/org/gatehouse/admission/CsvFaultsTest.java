package org.gatehouse.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gatehouse.admission.Uploads.TEN_MEGABYTES;
import static org.gatehouse.admission.Uploads.assertRefused;
import static org.gatehouse.admission.Uploads.problemOf;
import static org.gatehouse.admission.Uploads.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gatehouse.admission.RecipientRows.Recipient;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recipients from CSV that cannot be: some are answered at once, some when their row is read. */
class CsvFaultsTest {

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
        byte[] marked = "\uFEFFphone\n1\n".getBytes(Charset.forName(charset));
        assertRefused(new ByteArrayInputStream(marked), "recipients", "csv.utf16");
        byte[] bare = "phone\n1\n".getBytes(Charset.forName(charset));
        assertRefused(new ByteArrayInputStream(bare), "recipients", "csv.utf16");
    }

    @Test
    void aNulAtTheBeginningIsOneInTheHeader() {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> new CsvRows(utf8("ph\0one\n1\n")));
        assertThat(refused.errors()).containsExactly(new FieldError("recipients", "csv.nul", "1"));
    }

    @Test
    void aNulNamesItsRow() {
        assertThat(problemOf("phone\n1\n2\n3\0\n")).isEqualTo(new Problem("csv.nul", List.of("4")));
    }

    @Test
    void aLegacyEncodingNamesItsRow() {
        byte[] octets = "phone,name\n1,Ada\n2,Şule\n".getBytes(Charset.forName("ISO-8859-9"));
        assertThat(problemOf(new ByteArrayInputStream(octets))).isEqualTo(new Problem("csv.encoding", List.of("3")));
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
                .isEqualTo(new Problem("csv.recordTooLong", List.of("3")));
    }

    @Test
    void aQuotedCellOfTenMegabytes() {
        String cell = "line\n".repeat(TEN_MEGABYTES / 5);
        assertThat(problemOf("phone,name\n1,\"" + cell + "\"\n").key()).isEqualTo("csv.recordTooLong");
    }

    @Test
    void aQuoteThatIsNeverClosed() {
        assertThat(problemOf("phone,name\n1,\"Ada\n2,Bo\n")).isEqualTo(new Problem("csv.malformed", List.of("2")));
    }

    @Test
    void textBehindAClosingQuote() {
        assertThat(problemOf("phone,name\n1,\"Ada\"x\n").key()).isEqualTo("csv.malformed");
    }

    @Test
    void aRowWithACellTooFew() {
        assertThat(problemOf("phone,name\n1,Ada\n2\n")).isEqualTo(new Problem("csv.cells", List.of("3", "1", "2")));
    }

    @Test
    void aRowWithACellTooMany() {
        assertThat(problemOf("phone\n1\n2,Bo\n")).isEqualTo(new Problem("csv.cells", List.of("3", "2", "1")));
    }

    @Test
    void rowsBeforeTheFaultAreRead() throws IOException {
        CsvRows rows = new CsvRows(utf8("phone\n1\n\0\n"));
        assertThat(rows.next()).isEqualTo(new Recipient("1", Map.of()));
        assertThatThrownBy(rows::next).isInstanceOf(UploadFault.class);
    }
}
