package org.gatehouse.web.api.backtest;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gatehouse.backtest.BacktestId;
import org.gatehouse.backtest.BacktestLine;
import org.gatehouse.backtest.Backtests;
import org.gatehouse.backtest.CitedRule;
import org.gatehouse.web.sheet.SpreadsheetCell;
import org.jspecify.annotations.Nullable;

/** The lines of a back-test as CSV (RFC 4180, UTF-8), one after the other. */
public record BacktestCsv(Backtests backtests, BacktestId id) implements StreamingOutput {

    private static final System.Logger LOG = System.getLogger(BacktestCsv.class.getName());
    private static final List<String> COLUMNS = List.of(
            "line",
            "tenant",
            "inForce",
            "inForceLayer",
            "inForceRule",
            "drafted",
            "draftedLayer",
            "draftedRule",
            "messages",
            "recipients",
            "credits");

    @Override
    public void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS);
        try {
            backtests.export(id, line -> write(printer, line));
            writer.flush();
        } catch (EJBException failed) {
            if (!(failed.getCause() instanceof UncheckedIOException)) {
                throw failed;
            }
            LOG.log(System.Logger.Level.DEBUG, "The reader of the lines of {0} has gone.", id);
        }
    }

    private static void write(CSVPrinter printer, BacktestLine line) {
        try {
            printer.printRecord(Arrays.stream(cells(line)).map(SpreadsheetCell::safe));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static @Nullable Object[] cells(BacktestLine line) {
        CitedRule inForce = line.change().inForce().rule();
        CitedRule drafted = line.change().drafted().rule();
        return new @Nullable Object[] {
            line.number(),
            line.tenant(),
            line.change().inForce().outcome(),
            inForce == null ? null : inForce.layer(),
            inForce == null ? null : inForce.name(),
            line.change().drafted().outcome(),
            drafted == null ? null : drafted.layer(),
            drafted == null ? null : drafted.name(),
            line.messages(),
            line.recipients(),
            line.credits()
        };
    }
}
