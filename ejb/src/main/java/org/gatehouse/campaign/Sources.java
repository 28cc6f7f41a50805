package org.gatehouse.campaign;

import java.io.IOException;
import java.util.Iterator;
import org.gatehouse.admission.CsvRows;
import org.gatehouse.admission.RecipientRows;

/** Recipients as admission reads them. */
final class Sources {

    private Sources() {}

    static RecipientRows rows(RecipientSource source) throws IOException {
        if (source instanceof RecipientSource.Csv csv) {
            return new CsvRows(csv.content());
        }
        Iterator<RecipientSource.Recipient> recipients =
                ((RecipientSource.Listed) source).recipients().iterator();
        return () -> {
            if (!recipients.hasNext()) {
                return null;
            }
            RecipientSource.Recipient next = recipients.next();
            return new RecipientRows.Recipient(next.phone(), next.values());
        };
    }
}
