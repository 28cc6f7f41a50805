package org.gatehouse.admission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gatehouse.answer.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Recipients from CSV (RFC 4180, UTF-8, with or without a byte order mark): a header row with a column {@code phone};
 * the other columns are variables. Cells are taken as given, also those that begin with = + - or @. Faults number rows
 * as a spreadsheet shows them, the header being row 1; blank lines are none.
 */
public final class CsvRows implements RecipientRows {

    private static final String PHONE = "phone";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final LimitedReader reader;
    private final Iterator<CSVRecord> records;
    private final List<String> columns;
    private final int phoneColumn;

    /** How many rows have been read, the header among them. */
    private int rows;

    /** Reads the header. @throws InvalidInput naming {@code recipients} or {@code phone} when it is none */
    public CsvRows(InputStream content) throws IOException {
        this.reader = new LimitedReader(new Utf8Reader(content));
        this.records = CSVParser.parse(reader, FORMAT).iterator();
        CSVRecord header = header();
        this.columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String cell : header) {
            String name = cell.strip();
            name = name.equalsIgnoreCase(PHONE) ? PHONE : name;
            if (!name.isEmpty() && !names.add(name)) {
                throw new InvalidInput("recipients", "csv.columnTwice", name);
            }
            columns.add(name);
        }
        this.phoneColumn = columns.indexOf(PHONE);
        if (phoneColumn < 0) {
            throw new InvalidInput(PHONE, "csv.noPhoneColumn", String.join(", ", columns));
        }
    }

    private CSVRecord header() {
        try {
            if (records.hasNext()) {
                CSVRecord header = records.next();
                rows++;
                return header;
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            UploadFault fault = fault(e);
            throw new InvalidInput(
                    "recipients",
                    fault.problem().key(),
                    fault.problem().arguments().toArray(new String[0]));
        }
        throw new InvalidInput("recipients", "recipients.empty");
    }

    @Override
    public int rowsBefore() {
        return 1;
    }

    @Override
    public @Nullable Recipient next() throws IOException {
        reader.startRecord();
        try {
            if (!records.hasNext()) {
                return null;
            }
            Recipient recipient = recipient(records.next(), rows + 1);
            rows++;
            return recipient;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw fault(e);
        }
    }

    private Recipient recipient(CSVRecord row, int number) throws UploadFault {
        if (row.size() != columns.size()) {
            throw new UploadFault(
                    "csv.cells",
                    Integer.toString(number),
                    Integer.toString(row.size()),
                    Integer.toString(columns.size()));
        }
        if (columns.size() == 1) {
            return new Recipient(row.get(0), Map.of());
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (i != phoneColumn) {
                values.put(columns.get(i), row.get(i));
            }
        }
        return new Recipient(row.get(phoneColumn), values);
    }

    private UploadFault fault(RuntimeException thrown) {
        Throwable cause = thrown.getCause();
        if (cause instanceof UploadFault fault) {
            return new UploadFault(fault.problem().key(), Integer.toString(rows + 1));
        }
        return new UploadFault("csv.malformed", Integer.toString(rows + 1));
    }
}
