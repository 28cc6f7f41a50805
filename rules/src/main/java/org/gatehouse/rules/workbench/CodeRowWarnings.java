package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gatehouse.rules.workbench.TableRows.TableRow;
import org.jspecify.annotations.Nullable;

/** Rows of the table of a carrier's codes that no result reaches: a row of the same carriers before them takes it. */
final class CodeRowWarnings {

    private static final String ANY = "*";
    private static final String STATUS = "STATUS";

    /** Of one carrier: what its rows so far take. */
    private final Map<String, TableRow> codes = new HashMap<>();

    private final List<Range> ranges = new ArrayList<>();
    private @Nullable TableRow anyReceipt;
    private @Nullable TableRow anyStatus;

    /** Some values of command_status. */
    private record Range(long first, long last, TableRow row) {

        boolean holds(Range other) {
            return first <= other.first && other.last <= last;
        }
    }

    private CodeRowWarnings() {}

    static List<Finding> of(List<TableRow> rows) {
        List<Finding> findings = new ArrayList<>();
        Map<String, CodeRowWarnings> byCarrier = new HashMap<>();
        for (TableRow row : rows) {
            CodeRowWarnings carrier = byCarrier.computeIfAbsent(row.cell("carrier"), name -> new CodeRowWarnings());
            TableRow before = carrier.take(row);
            if (before != null) {
                findings.add(RowWarnings.warning("row-shadowed", row, before));
            }
        }
        return findings;
    }

    /** The row that takes all that this one would. */
    private @Nullable TableRow take(TableRow row) {
        String code = row.cell("code");
        boolean status = row.cell("kind").equals(STATUS);
        TableRow any = status ? anyStatus : anyReceipt;
        if (any != null) {
            return any;
        }
        if (code.equals(ANY)) {
            anyStatus = status ? row : anyStatus;
            anyReceipt = status ? anyReceipt : row;
            return null;
        }
        return status ? takeStatus(code, row) : codes.putIfAbsent(row.cell("kind") + " " + plain(code), row);
    }

    private @Nullable TableRow takeStatus(String code, TableRow row) {
        String[] bounds = code.split("-", 2);
        try {
            Range range = new Range(Long.decode(bounds[0]), Long.decode(bounds[bounds.length - 1]), row);
            Predicate<Range> holds = other -> other.holds(range);
            TableRow before =
                    ranges.stream().filter(holds).findFirst().map(Range::row).orElse(null);
            if (before == null) {
                ranges.add(range);
            }
            return before;
        } catch (NumberFormatException wrong) {
            return null;
        }
    }

    /** Leading zeros of a number mean nothing. */
    private static String plain(String code) {
        return code.matches("[0-9]{1,9}") ? String.valueOf(Integer.parseInt(code)) : code;
    }
}
