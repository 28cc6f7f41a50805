package org.gatehouse.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.admission.RecipientRows.Recipient;
import org.gatehouse.answer.InvalidInput;

/** CSV files as they are sent, and what becomes of them. */
final class Uploads {

    static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private Uploads() {}

    static InputStream utf8(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    static List<Recipient> read(InputStream content) throws IOException {
        CsvRows rows = new CsvRows(content);
        List<Recipient> read = new ArrayList<>();
        for (Recipient row = rows.next(); row != null; row = rows.next()) {
            read.add(row);
        }
        return read;
    }

    static List<Recipient> read(String csv) throws IOException {
        return read(utf8(csv));
    }

    static Problem problemOf(InputStream content) {
        UploadFault fault = catchThrowableOfType(UploadFault.class, () -> read(content));
        assertThat(fault).as("the upload is at fault").isNotNull();
        return fault.problem();
    }

    static Problem problemOf(String csv) {
        return problemOf(utf8(csv));
    }

    static void assertRefused(InputStream content, String field, String messageKey) {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> new CsvRows(content));
        assertThat(refusal).as("the header is refused").isNotNull();
        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.key()).isEqualTo(messageKey);
        });
    }
}
