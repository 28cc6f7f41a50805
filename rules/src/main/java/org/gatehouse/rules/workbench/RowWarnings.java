package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.text.TextFold;
import org.gatehouse.rules.workbench.TableRows.TableRow;

/** Rows of tables that have no effect because another row decides before them, or says the same. */
final class RowWarnings {

    private static final String NO_EFFECT = "row-shadowed";
    private static final String SAME_WORD = "row-same-word";
    private static final String REASON = "reason";
    private static final List<String> DISPOSITIONS =
            Arrays.stream(Disposition.values()).map(Enum::name).toList();

    private final TableSchema schema;
    private final List<TableRow> rows;
    private final List<Finding> findings = new ArrayList<>();

    private RowWarnings(TableSchema schema, List<TableRow> rows) {
        this.schema = schema;
        this.rows = rows;
    }

    static List<Finding> of(RulebookKind kind, RulebookSource source) {
        List<Finding> findings = new ArrayList<>();
        for (TableSchema schema : kind.tables()) {
            RowWarnings warnings = new RowWarnings(schema, TableRows.of(schema, source.tables()));
            warnings.check();
            findings.addAll(warnings.findings);
        }
        return findings;
    }

    private void check() {
        switch (schema.name()) {
            case "codes" -> findings.addAll(CodeRowWarnings.of(rows));
            case "outcomes" -> firstOf(NO_EFFECT, REASON);
            case "refunds" -> checkRefunds();
            case "limits" -> checkLimits();
            case "destinations" -> lastOf("country", "prefix", "carrier", "category");
            case "keywords" -> wordsOf("calling_code", "carriers", "category");
            case "prohibitions" -> wordsOf();
            case "categories" -> wordsOf("category");
            case "words" -> wordsOf("brand");
            default -> {}
        }
        if (schema.columnNames().get(0).equals("name")) {
            firstOf("name-twice", "name");
        }
    }

    private static String key(TableRow row, String... columns) {
        StringBuilder key = new StringBuilder();
        for (String column : columns) {
            key.append(row.cell(column)).append('\t');
        }
        return key.toString();
    }

    private void firstOf(String message, String... columns) {
        Map<String, TableRow> first = new HashMap<>();
        for (TableRow row : rows) {
            TableRow before = first.putIfAbsent(key(row, columns), row);
            if (before != null) {
                warn(message, row, before);
            }
        }
    }

    private void lastOf(String... columns) {
        Map<String, TableRow> last = new HashMap<>();
        for (int index = rows.size() - 1; index >= 0; index--) {
            TableRow row = rows.get(index);
            TableRow behind = last.putIfAbsent(key(row, columns), row);
            if (behind != null) {
                warn(NO_EFFECT, row, behind);
            }
        }
    }

    private void wordsOf(String... columns) {
        Map<String, TableRow> first = new HashMap<>();
        for (TableRow row : rows) {
            String folded = TextFold.fold(row.cell("word"), false).strip();
            TableRow before = first.putIfAbsent(folded + "\t" + key(row, columns), row);
            if (before != null && !folded.isEmpty()) {
                warn(SAME_WORD, row, before);
            }
        }
    }

    /** A row for every mode stands before those for one. */
    private void checkRefunds() {
        Map<String, TableRow> first = new HashMap<>();
        for (TableRow row : rows) {
            TableRow forAll = first.get(row.cell(REASON) + "\t*\t");
            TableRow same = first.putIfAbsent(key(row, REASON, "mode"), row);
            TableRow before = forAll == null ? same : forAll;
            if (before != null) {
                warn(NO_EFFECT, row, before);
            }
        }
    }

    /** A limit is reached in vain when a stricter one of the same time is reached with it. */
    private void checkLimits() {
        for (TableRow row : rows) {
            for (TableRow other : rows) {
                boolean sameTime = key(row, "category", "window_days", "rolling_hours", "time_zone")
                        .equals(key(other, "category", "window_days", "rolling_hours", "time_zone"));
                boolean equal = count(row) == count(other) && strictness(row) == strictness(other);
                boolean covers = count(other) <= count(row) && strictness(other) >= strictness(row);
                if (sameTime && covers && (equal ? other.line() < row.line() : other.line() != row.line())) {
                    warn(NO_EFFECT, row, other);
                    break;
                }
            }
        }
    }

    private static int count(TableRow row) {
        try {
            return Integer.parseInt(row.cell("max_count"));
        } catch (NumberFormatException wrong) {
            return -1;
        }
    }

    /** Mild ones first. */
    private static int strictness(TableRow row) {
        return DISPOSITIONS.indexOf(row.cell("disposition"));
    }

    private void warn(String key, TableRow row, TableRow other) {
        findings.add(warning(key, row, other));
    }

    /** The sentence names the row and what stands first in it, then the other row. */
    static Finding warning(String key, TableRow row, TableRow other) {
        return Findings.warning(
                row.schema().name(),
                row.line(),
                1,
                row.label(),
                key,
                row.line(),
                row.label(),
                other.line(),
                other.label());
    }
}
