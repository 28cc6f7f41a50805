package org.gatehouse.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gatehouse.rules.book.Column;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.TableSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TableImportTest {

    private static final List<SheetColumn> OUTCOMES = columns(RulebookKind.INTERCEPT, "outcomes");
    private static final List<SheetColumn> KEYWORDS = columns(RulebookKind.CONTENT, "keywords");
    private static final List<SheetColumn> WINDOWS = columns(RulebookKind.FREQUENCY, "windows");
    private static final List<List<String>> ROWS = List.of(
            List.of("off", "POWERED_OFF", "PT2H", "GLOBAL", "NUMBER", "yes", "NONE", "yes"),
            List.of("busy", "BUSY", "PT0S", "NONE", "NONE", "no", "NONE", "yes"));

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenIsReadAgain(SheetFormat format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        format.write("outcomes", OUTCOMES, ROWS, file);

        assertThat(TableImport.of(OUTCOMES, "outcomes." + format.ending(), file.toByteArray()))
                .isEqualTo(new TableImport.Read(ROWS, List.of(2, 3)));
    }

    @ParameterizedTest
    @EnumSource
    void aWordThatASpreadsheetWouldRunComesBackAsItWas(SheetFormat format) throws IOException {
        List<List<String>> rows = List.of(List.of("=cmd()", "", "no", "", "@ads", "HOLD", "+1"));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        format.write("keywords", KEYWORDS, rows, file);

        assertThat(TableImport.of(KEYWORDS, "k." + format.ending(), file.toByteArray()))
                .isEqualTo(new TableImport.Read(rows, List.of(2)));
    }

    @Test
    void aCsvSaysNothingThatASpreadsheetWouldRun() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetFormat.CSV.write(
                "keywords", KEYWORDS, List.of(List.of("=cmd()", "", "no", "", "@ads", "HOLD", "-x")), file);

        assertThat(file.toString(StandardCharsets.UTF_8))
                .contains("'=cmd()")
                .contains("'@ads")
                .contains("'-x");
    }

    @Test
    void columnsComeInAnyOrderAndThoseWithAValueOfTheirOwnMayBeMissing() {
        assertThat(csv(KEYWORDS, "whole_word;Word;LANGUAGE;calling_code\nno;bet;tr;90\n\n"))
                .isEqualTo(
                        new TableImport.Read(List.of(List.of("bet", "tr", "no", "90", "", "REFUSE", "")), List.of(2)));
    }

    @Test
    void everyBadCellIsNamedAndNothingIsTaken() {
        TableImport answer = csv(OUTCOMES, """
                name,reason,ttl,scope,key,deletable,contact,recorded
                Off,POWERED_OFF,2 weeks,GLOBAL,NUMBER,yes,NONE,maybe
                busy,BUSY,0,NONE,NONE,no,NONE,yes
                x,NOBODY,0,NONE,NONE,no,NONE,yes
                """);

        assertThat(((TableImport.Refused) answer).cells())
                .extracting(BadCell::row, BadCell::column, cell -> cell.error().key())
                .containsExactly(
                        tuple(2, "name", "cell.name"),
                        tuple(2, "ttl", "cell.duration"),
                        tuple(2, "recorded", "cell.flag"),
                        tuple(4, "reason", "choice"));
    }

    @Test
    void cellsUnderNoTitleAreNamedByTheirLetterInsteadOfDropped() {
        TableImport answer = csv(KEYWORDS, """
                word,,language,whole_word,calling_code
                bet,,en,no,90,
                dice,gambling,en,no,90,HOLD
                """);

        assertThat(((TableImport.Refused) answer).cells())
                .extracting(BadCell::row, BadCell::column, cell -> cell.error().key())
                .containsExactly(tuple(3, "B", "sheet.untitled"), tuple(3, "F", "sheet.untitled"));
    }

    @Test
    void aCellOfAWorkbookBeyondItsTitlesIsRefused() throws IOException {
        assertThat(keys(TableImport.of(KEYWORDS, "w.xlsx", workbook(1, 27, "far"))))
                .contains("sheet.untitled");
        assertThat(SheetWidth.letters(28)).isEqualTo("AB");
        assertThat(SheetWidth.column("AB2")).isEqualTo(28);
    }

    @ParameterizedTest
    @EnumSource
    void aFileWithoutRowsEmptiesNoTable(SheetFormat format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        format.write("keywords", KEYWORDS, List.of(), file);

        assertThat(keys(TableImport.of(KEYWORDS, "k." + format.ending(), file.toByteArray())))
                .containsExactly("sheet.noRows");
    }

    @Test
    void titlesAndValuesAreReadInAnyLanguage() {
        Column flag = KEYWORDS.get(2).column();
        SheetColumn spoken = new SheetColumn(
                flag,
                "Tam sözcük",
                List.of("Whole word", "Tam sözcük"),
                Map.of("yes", "evet", "no", "hayır"),
                Map.of("evet", "yes", "hayır", "no"));
        List<SheetColumn> columns = List.of(KEYWORDS.get(0), spoken);

        assertThat(csv(columns, "word,WHOLE WORD\na,Evet\nb,yes\n"))
                .isEqualTo(new TableImport.Read(List.of(List.of("a", "yes"), List.of("b", "yes")), List.of(2, 3)));
    }

    @ParameterizedTest
    @CsvSource({
        "'word,language,whole_word', sheet.columnMissing",
        "'word,language,whole_word,calling_code,colour', sheet.columnUnknown",
        "'word,word,language,whole_word,calling_code', csv.columnTwice"
    })
    void aHeaderRowThatDoesNotFitIsRefused(String header, String key) {
        assertThat(keys(csv(KEYWORDS, header + "\nx,en,no,90\n"))).containsExactly(key);
    }

    @Test
    void aFileThatIsNoTableIsRefused() {
        assertThat(keys(TableImport.of(KEYWORDS, "words.pdf", new byte[0]))).containsExactly("sheet.kind");
        assertThat(keys(TableImport.of(KEYWORDS, "words.csv", new byte[0]))).containsExactly("sheet.empty");
        assertThat(keys(TableImport.of(KEYWORDS, "words.xlsx", "no zip".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("sheet.unreadable");
        assertThat(keys(TableImport.of(KEYWORDS, "words.csv", "word\nkaçak".getBytes(Charset.forName("windows-1254")))))
                .containsExactly("csv.charset");
        assertThat(keys(csv(KEYWORDS, "word,language,whole_word,calling_code\n\"open,en,no,\n")))
                .containsExactly("csv.malformed");
        assertThat(keys(TableImport.of(KEYWORDS, "words.csv", new byte[TableImport.BYTES_MAX + 1])))
                .containsExactly("sheet.large");
    }

    @Test
    void moreRowsThanATableHoldsAreRefused() {
        String full = "word,language,whole_word,calling_code\n" + "x,en,no,\n".repeat(TableImport.ROWS_MAX);

        assertThat(csv(KEYWORDS, full)).isInstanceOf(TableImport.Read.class);
        assertThat(keys(csv(KEYWORDS, full + "y,en,no,\n"))).containsExactly("sheet.rows");
    }

    @Test
    void datesAndNumbersOfAWorkbookAreWhatTheyShow() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            for (int column = 0; column < WINDOWS.size(); column++) {
                sheet.value(0, column, WINDOWS.get(column).title());
            }
            sheet.value(2, 0, "new-year");
            sheet.value(2, 1, "New Year");
            sheet.value(2, 2, LocalDate.of(2026, 12, 31));
            sheet.style(2, 2).format("yyyy-MM-dd").set();
            sheet.value(2, 3, "--12-31");
            sheet.value(2, 4, 18);
            sheet.value(2, 5, 24.0);
            sheet.value(2, 8, "refuse");
        }

        assertThat(TableImport.of(WINDOWS, "w.xlsx", file.toByteArray()))
                .isEqualTo(new TableImport.Read(
                        List.of(List.of("new-year", "New Year", "2026-12-31", "--12-31", "18", "24", "", "", "REFUSE")),
                        List.of(3)));
    }

    @Test
    void aWorkbookThatUnpacksTooLargeIsRefused() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] block = new byte[1 << 20];
            for (long written = 0; written <= XlsxFile.UNPACKED_MAX; written += block.length) {
                zip.write(block);
            }
        }

        assertThat(file.size()).isLessThan(TableImport.BYTES_MAX);
        assertThat(keys(TableImport.of(WINDOWS, "w.xlsx", file.toByteArray()))).containsExactly("sheet.unreadable");
    }

    @Test
    void aWorkbookWithACellFarToTheRightIsRefused() throws IOException {
        assertThat(keys(TableImport.of(KEYWORDS, "w.xlsx", workbook(0, SheetWidth.COLUMNS_MAX, "far"))))
                .containsExactly("sheet.unreadable");
        assertThat(keys(TableImport.of(KEYWORDS, "w.xlsx", workbook(0, SheetWidth.COLUMNS_MAX - 1, "near"))))
                .doesNotContain("sheet.unreadable");
    }

    @Test
    void aNumberThatIsTooLongToWriteOutIsReadAsItStands() throws IOException {
        assertThat(keys(TableImport.of(KEYWORDS, "w.xlsx", workbook(1, 2, new BigDecimal("1E+999999999")))))
                .contains("cell.flag");
    }

    private static byte[] workbook(int row, int column, Object value) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            for (int title = 0; title < KEYWORDS.size(); title++) {
                sheet.value(0, title, KEYWORDS.get(title).title());
            }
            if (value instanceof BigDecimal number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, value.toString());
            }
        }
        return file.toByteArray();
    }

    @Test
    void aFormulaOfAWorkbookIsNeverRun() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            for (int column = 0; column < KEYWORDS.size(); column++) {
                sheet.value(0, column, KEYWORDS.get(column).title());
            }
            sheet.formula(1, 0, "1+1");
            sheet.value(1, 2, "no");
        }

        assertThat(keys(TableImport.of(KEYWORDS, "w.xlsx", file.toByteArray()))).contains("cell.filled");
    }

    private static TableImport csv(List<SheetColumn> columns, String text) {
        return TableImport.of(columns, "table.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> keys(TableImport answer) {
        List<String> keys = new ArrayList<>();
        ((TableImport.Refused) answer)
                .cells()
                .forEach(cell -> keys.add(cell.error().key()));
        return keys;
    }

    private static List<SheetColumn> columns(RulebookKind kind, String table) {
        TableSchema schema = kind.table(table).orElseThrow();
        return schema.columns().stream().map(SheetColumn::plain).toList();
    }
}
