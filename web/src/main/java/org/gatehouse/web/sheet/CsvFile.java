package org.gatehouse.web.sheet;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.gatehouse.answer.FieldError;

/**
 * CSV (RFC 4180, UTF-8 with a byte order mark, by which spreadsheets know it). Read with comma, semicolon or tab,
 * whichever the first line has most of.
 */
final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    static void write(Stream<List<String>> rows, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.append(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        for (List<String> row : (Iterable<List<String>>) rows::iterator) {
            printer.printRecord(row.stream().map(SpreadsheetCell::safe));
        }
        writer.flush();
    }

    /** @param rowsMax as many rows are read, and one more when there are more */
    static List<SheetRow> read(byte[] content, int rowsMax) throws UnreadableSheet {
        List<SheetRow> rows = new ArrayList<>();
        try (Reader reader = reader(content);
                CSVParser parser = format(content).parse(reader)) {
            for (CSVRecord written : parser) {
                SheetRow row = new SheetRow((int) written.getRecordNumber(), written.toList());
                if (!row.isBlank() && rows.size() <= rowsMax) {
                    rows.add(row);
                }
            }
            return rows;
        } catch (CharacterCodingException foreign) {
            throw new UnreadableSheet(new FieldError("file", "csv.charset"));
        } catch (IOException | UncheckedIOException broken) {
            throw broken.getCause() instanceof CharacterCodingException
                    ? new UnreadableSheet(new FieldError("file", "csv.charset"))
                    : new UnreadableSheet(new FieldError("file", "csv.malformed", Integer.toString(rows.size() + 1)));
        }
    }

    private static Reader reader(byte[] content) throws IOException {
        Reader reader = new InputStreamReader(
                new ByteArrayInputStream(content),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        int marked = content.length >= 3 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB ? 1 : 0;
        reader.skip(marked);
        return reader;
    }

    private static CSVFormat format(byte[] content) {
        String first = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
        char delimiter = Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong((Character sign) ->
                        first.chars().filter(unit -> unit == sign).count()))
                .orElseThrow();
        return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    }
}
