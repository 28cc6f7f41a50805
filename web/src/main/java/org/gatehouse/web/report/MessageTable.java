package org.gatehouse.web.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gatehouse.report.MessageView;
import org.jspecify.annotations.Nullable;

/**
 * Messages as CSV rows with the API's names as header. Cells people or carriers wrote that a spreadsheet would take for
 * a formula begin with an apostrophe.
 */
final class MessageTable {

    private final CSVPrinter printer;

    MessageTable(Writer out) throws IOException {
        out.write('\uFEFF');
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(
                "row", "phone", "state", "reason", "explanation", "text", "sender", "category", "tag", "segments",
                "encoding", "credits", "refunded", "requestedAt", "submittedAt", "receivedAt", "carrier",
                "carrierCode", "rule", "id");
    }

    void write(MessageView message) {
        try {
            printer.printRecord(
                    message.row(),
                    message.phone(),
                    message.state(),
                    message.reason(),
                    plain(message.explanation()),
                    plain(message.text()),
                    plain(message.sender()),
                    message.category(),
                    plain(message.tag()),
                    message.segments(),
                    message.encoding(),
                    message.credits(),
                    message.refunded(),
                    message.requestedAt(),
                    message.submittedAt(),
                    message.receivedAt(),
                    plain(message.carrier()),
                    plain(message.carrierCode()),
                    message.rule() == null ? null : message.rule().name(),
                    message.id());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void flush() throws IOException {
        printer.flush();
    }

    private static @Nullable String plain(@Nullable String cell) {
        return cell != null && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
