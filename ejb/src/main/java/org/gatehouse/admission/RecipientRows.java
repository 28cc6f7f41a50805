package org.gatehouse.admission;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recipients one after the other, read once. */
public interface RecipientRows {

    /** The next one, null after the last. @throws UploadFault when the upload cannot be read on */
    @Nullable
    Recipient next() throws IOException;

    /** How many rows their author sees before the first one: the header row of a file. */
    default int rowsBefore() {
        return 0;
    }

    /** The number as written, and the values by name. */
    record Recipient(String phone, Map<String, String> values) {}
}
