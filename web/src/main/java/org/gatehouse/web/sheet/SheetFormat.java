package org.gatehouse.web.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The kinds of files in which tables leave and come back. */
public enum SheetFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As file names end: csv, xlsx. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By the end of a file's name. */
    public static Optional<SheetFormat> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending()))
                .findFirst();
    }

    /** Writes a table with titles and values in the reader's words; {@link TableImport} reads them in any language. */
    public void write(String name, List<SheetColumn> columns, List<List<String>> rows, OutputStream out)
            throws IOException {
        Stream<List<String>> titles =
                Stream.of(columns.stream().map(SheetColumn::title).toList());
        Stream<List<String>> lines = Stream.concat(titles, rows.stream().map(row -> written(columns, row)));
        switch (this) {
            case CSV -> CsvFile.write(lines, out);
            case XLSX -> XlsxFile.write(name, lines, out);
        }
    }

    private static List<String> written(List<SheetColumn> columns, List<String> row) {
        return IntStream.range(0, columns.size())
                .mapToObj(index -> CellText.written(columns.get(index), row.get(index)))
                .toList();
    }

    List<SheetRow> read(byte[] content, int rowsMax) throws UnreadableSheet {
        return this == CSV ? CsvFile.read(content, rowsMax) : XlsxFile.read(content, rowsMax);
    }
}
