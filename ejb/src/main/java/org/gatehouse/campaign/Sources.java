package org.gatehouse.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.gatehouse.admission.CsvRows;
import org.gatehouse.admission.RecipientRows;
import org.gatehouse.admission.UploadFault;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;

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

    /** What is wrong with recipients as far as header and first row tell; they cannot be read once more. */
    static List<FieldError> faults(RecipientSource source) {
        try {
            return rows(source).next() == null ? List.of(new FieldError("recipients", "recipients.empty")) : List.of();
        } catch (InvalidInput header) {
            return header.errors();
        } catch (UploadFault ofTheRow) {
            return List.of(); // it would have ended an accepted campaign
        } catch (IOException e) {
            throw new UncheckedIOException("The upload broke off.", e);
        }
    }
}
