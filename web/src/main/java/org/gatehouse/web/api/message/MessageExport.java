package org.gatehouse.web.api.message;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gatehouse.report.MessageFilter;
import org.gatehouse.report.MessageReports;
import org.gatehouse.tenant.TenantId;

/** An export of any length as CSV: rows go out as they are read, the heap does not grow with them (S6). */
public record MessageExport(MessageReports reports, TenantId tenant, MessageFilter filter, Locale locale)
        implements StreamingOutput {

    private static final System.Logger LOG = System.getLogger(MessageExport.class.getName());

    @Override
    public void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        MessageCsv csv = new MessageCsv(writer);
        try {
            reports.export(tenant, filter, locale, csv::write);
            writer.flush();
        } catch (EJBException failed) {
            if (!(failed.getCause() instanceof UncheckedIOException)) {
                throw failed;
            }
            LOG.log(DEBUG, "The reader of an export of tenant {0} has gone.", tenant);
        }
    }
}
