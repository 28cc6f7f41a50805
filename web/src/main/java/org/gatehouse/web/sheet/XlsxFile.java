package org.gatehouse.web.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.gatehouse.answer.FieldError;

/** XLSX (ISO/IEC 29500). Every cell is written as text, so none is a formula; the first sheet is read. */
final class XlsxFile {

    /** How much a workbook may hold when it is unpacked; a small file can claim any size. */
    static final long UNPACKED_MAX = 128L << 20;

    private static final Pattern DATE_FORMAT = Pattern.compile("(?i).*(yy|d[^a-z]*m|m[^a-z]*d).*");
    private static final double COLUMN_WIDTH = 22;
    private static final int DIGITS_MAX = 40;

    private XlsxFile() {}

    static void write(String name, Stream<List<String>> rows, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Gatehouse", "1.0");
        Worksheet sheet = workbook.newWorksheet(name);
        int line = 0;
        for (List<String> row : (Iterable<List<String>>) rows::iterator) {
            for (int column = 0; column < row.size(); column++) {
                sheet.value(line, column, row.get(column));
                if (line == 0) {
                    sheet.style(line, column).bold().set();
                    sheet.width(column, COLUMN_WIDTH);
                }
            }
            line++;
        }
        sheet.freezePane(0, 1);
        workbook.finish();
    }

    /** @param rowsMax as many rows are read, and one more when there are more */
    static List<SheetRow> read(byte[] content, int rowsMax) throws UnreadableSheet {
        try {
            requireSmall(content);
            try (ReadableWorkbook workbook =
                            new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                List<SheetRow> read = new ArrayList<>();
                Iterator<Row> found = rows.iterator();
                while (found.hasNext() && read.size() <= rowsMax) {
                    SheetRow row = row(found.next());
                    if (!row.isBlank()) {
                        read.add(row);
                    }
                }
                return read;
            }
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableSheet(new FieldError("file", "sheet.unreadable"));
        }
    }

    /** The JDK's own reader of streams cannot read what fastexcel writes: sizes that follow an entry. */
    private static void requireSmall(byte[] content) throws IOException, UnreadableSheet {
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream packed = zip.getInputStream(entry)) {
                    for (int read = packed.read(buffer); read >= 0; read = packed.read(buffer)) {
                        unpacked += read;
                        if (unpacked > UNPACKED_MAX) {
                            throw new UnreadableSheet(new FieldError("file", "sheet.unreadable"));
                        }
                    }
                }
                if (entry.getName().startsWith("xl/worksheets/") && !entry.isDirectory()) {
                    try (InputStream sheet = zip.getInputStream(entry)) {
                        SheetWidth.require(sheet);
                    }
                }
            }
        }
    }

    private static SheetRow row(Row row) {
        return new SheetRow(
                row.getRowNum(),
                IntStream.range(0, row.getCellCount())
                        .mapToObj(index -> Optional.ofNullable(row.getCell(index))
                                .map(XlsxFile::text)
                                .orElse(""))
                        .toList());
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return Optional.ofNullable(cell.getDataFormatString())
                    .filter(format -> DATE_FORMAT.matcher(format).matches())
                    .map(format -> cell.asDate().toLocalDate().toString())
                    .orElseGet(() -> plain(cell.asNumber()));
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean() ? "yes" : "no";
        }
        return Optional.ofNullable(cell.getText()).orElse("");
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        boolean isReadable = Math.abs((long) stripped.scale()) <= DIGITS_MAX && stripped.precision() <= DIGITS_MAX;
        return isReadable ? stripped.toPlainString() : stripped.toString();
    }
}
