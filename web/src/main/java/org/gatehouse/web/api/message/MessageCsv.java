package org.gatehouse.web.api.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gatehouse.report.MessageView;
import org.gatehouse.web.api.json.JsonRecord;
import org.gatehouse.web.sheet.SpreadsheetCell;
import org.jspecify.annotations.Nullable;

/** Writes messages as CSV (RFC 4180, UTF-8) under the API's field names, one row after the other. */
final class MessageCsv {

    static final List<String> COLUMNS = List.of(
            "id",
            "campaignId",
            "row",
            "phone",
            "text",
            "sender",
            "category",
            "tag",
            "user",
            "state",
            "reason",
            "permanent",
            "carrier",
            "carrierCode",
            "segments",
            "encoding",
            "credits",
            "refunded",
            "requestedAt",
            "submittedAt",
            "receivedAt",
            "updatedAt",
            "rule",
            "explanation");

    private final CSVPrinter printer;

    /** Begins with the header row. */
    MessageCsv(Appendable out) throws IOException {
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS);
    }

    /** @throws UncheckedIOException when the reader has gone */
    void write(MessageView message) {
        try {
            printer.printRecord(cells(message).map(SpreadsheetCell::safe));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static java.util.stream.Stream<@Nullable Object> cells(MessageView message) {
        return Arrays.stream(new @Nullable Object[] {
            message.id(),
            message.id().campaign(),
            message.row(),
            message.phone(),
            message.text(),
            message.sender(),
            message.category(),
            message.tag(),
            message.user(),
            message.state(),
            message.reason(),
            message.permanent(),
            message.carrier(),
            message.carrierCode(),
            message.segments(),
            message.encoding(),
            message.credits(),
            message.refunded(),
            utc(message.requestedAt()),
            utc(message.submittedAt()),
            utc(message.receivedAt()),
            utc(message.updatedAt()),
            message.rule() == null
                    ? null
                    : Objects.requireNonNull(message.rule()).name(),
            message.explanation()
        });
    }

    private static @Nullable String utc(@Nullable Instant at) {
        return at == null ? null : JsonRecord.utc(at);
    }
}
