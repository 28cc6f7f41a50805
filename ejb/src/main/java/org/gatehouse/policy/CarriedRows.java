package org.gatehouse.policy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.TableSheet;

/** A table that two sides changed, row by row; the first cells say which row is which. */
record CarriedRows(String text, boolean clashes) {

    static CarriedRows of(TableSchema schema, int keyCells, String base, String draft, String newer) {
        Map<List<String>, List<String>> one = rows(schema, keyCells, base);
        Map<List<String>, List<String>> mine = rows(schema, keyCells, draft);
        TableSheet sheet = TableSheet.of(schema, newer.isEmpty() ? schema.header() : newer);
        Map<List<String>, List<String>> theirs = rows(schema, keyCells, newer);
        boolean clash = false;
        Set<List<String>> keys = new LinkedHashSet<>(one.keySet());
        keys.addAll(mine.keySet());
        for (List<String> key : keys) {
            List<String> before = one.get(key);
            List<String> changed = mine.get(key);
            List<String> other = theirs.get(key);
            if (Objects.equals(before, changed) || Objects.equals(changed, other)) {
                continue;
            }
            if (Objects.equals(before, other)) {
                int at = other == null ? sheet.rows().size() : sheet.rows().indexOf(other);
                sheet = sheet.spliced(at, other == null ? 0 : 1, changed == null ? List.of() : List.of(changed));
            } else {
                clash = true;
            }
        }
        return new CarriedRows(sheet.text(), clash);
    }

    private static Map<List<String>, List<String>> rows(TableSchema schema, int keyCells, String text) {
        Map<List<String>, List<String>> rows = new LinkedHashMap<>();
        TableSheet.of(schema, text).rows().forEach(row -> rows.put(row.subList(0, keyCells), row));
        return rows;
    }
}
