package org.gatehouse.tenant.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of one row of places and numbers, {@code VALUES (?, ?, 1)}, written for many rows at once. The driver can
 * rewrite a batch to the same text, but binds each value twice on the way.
 */
record InsertText(String head, String row, String tail) {

    private static final Pattern ONE_ROW = Pattern.compile("VALUES (\\((?:\\?|\\d+)(?:, ?(?:\\?|\\d+))*\\))");
    private static final int ROWS_MAX = 200;

    /** Well below the server's {@code max_allowed_packet}, also when octets are written as hexadecimal digits. */
    private static final int BYTES_MAX = 1 << 20;

    /** Empty when the statement is none of this form. */
    static Optional<InsertText> of(String sql) {
        Matcher values = ONE_ROW.matcher(sql);
        return sql.startsWith("INSERT ") && values.find()
                ? Optional.of(new InsertText(
                        sql.substring(0, values.start(1)), values.group(1), sql.substring(values.end(1))))
                : Optional.empty();
    }

    /** The statement for so many rows. */
    String with(int rows) {
        return head + row + ("," + row).repeat(rows - 1) + tail;
    }

    /** Rows in their order, in groups that go into one statement each. */
    static List<List<@Nullable Object[]>> groups(Collection<@Nullable Object[]> rows) {
        List<List<@Nullable Object[]>> groups = new ArrayList<>();
        List<@Nullable Object[]> group = new ArrayList<>();
        long bytes = 0;
        for (@Nullable Object[] values : rows) {
            long more = size(values);
            if (group.size() == ROWS_MAX || (!group.isEmpty() && bytes + more > BYTES_MAX)) {
                groups.add(group);
                group = new ArrayList<>();
                bytes = 0;
            }
            group.add(values);
            bytes += more;
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    private static long size(@Nullable Object[] values) {
        long size = 0;
        for (Object value : values) {
            if (value instanceof byte[] octets) {
                size += octets.length;
            } else if (value instanceof String text) {
                size += text.length();
            }
        }
        return size;
    }
}
