package org.gatehouse.campaign;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Where a campaign's recipients come from. */
public sealed interface RecipientSource {

    /**
     * CSV by RFC 4180 in UTF-8 with a header row; the column {@code phone}, the others are variables. Read once, not
     * closed.
     */
    record Csv(InputStream content) implements RecipientSource {}

    /** Recipients given one by one. */
    record Listed(List<Recipient> recipients) implements RecipientSource {}

    /** One recipient: the number as written, and the values of the variables. */
    record Recipient(String phone, Map<String, String> values) {}
}
