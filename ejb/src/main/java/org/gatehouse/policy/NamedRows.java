package org.gatehouse.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.TableSheet;

/** The tables that say something about a rule by its name: whether it counts, and the author's words for it. */
final class NamedRows {

    private static final String OFF = "off";
    private static final String EXPLANATIONS = "explanations";
    private static final Set<String> LANGUAGES = Set.of("en", "tr", "zh", "ja");

    private NamedRows() {}

    /** The rows of a table that may be missing. */
    static List<List<String>> rows(RulebookKind kind, RulebookSource source, String table) {
        return TableSheet.of(Edits.schema(kind, table), source.tables().getOrDefault(table, ""))
                .rows();
    }

    static RulebookSource switchedOff(RulebookKind kind, RulebookSource source, String rule) {
        if (rows(kind, source, OFF).contains(List.of(rule))) {
            return source;
        }
        return changed(kind, source, OFF, rows -> {
            List<List<String>> more = new ArrayList<>(rows);
            more.add(List.of(rule));
            return more;
        });
    }

    static RulebookSource switchedOn(RulebookKind kind, RulebookSource source, String rule) {
        return changed(
                kind, source, OFF, rows -> without(rows, row -> row.get(0).equals(rule)));
    }

    /** Nothing is said about the rule any more. */
    static RulebookSource forgotten(RulebookKind kind, RulebookSource source, String rule) {
        return changed(
                kind,
                switchedOn(kind, source, rule),
                EXPLANATIONS,
                rows -> without(rows, row -> row.get(0).equals(rule)));
    }

    /** What was said about a rule is said of its new name. */
    static RulebookSource renamed(RulebookKind kind, RulebookSource source, String before, String name) {
        UnaryOperator<List<List<String>>> rename = rows -> rows.stream()
                .map(row -> row.get(0).equals(before) ? withFirst(row, name) : row)
                .toList();
        return changed(kind, changed(kind, source, OFF, rename), EXPLANATIONS, rename);
    }

    /** @throws InvalidInput for an unknown language, or words that cannot stand in a cell */
    static Edited explained(RulebookKind kind, RulebookSource source, Edit.Explain explain) {
        if (!LANGUAGES.contains(explain.language())) {
            throw new InvalidInput("language", "language", explain.language());
        }
        List<String> row = List.of(
                explain.rule(),
                explain.language(),
                explain.explanation().strip(),
                explain.remedy().strip());
        RulebookSource explained = changed(kind, source, EXPLANATIONS, rows -> {
            List<List<String>> kept = new ArrayList<>(without(
                    rows, one -> one.get(0).equals(explain.rule()) && one.get(1).equals(explain.language())));
            if (!row.get(2).isEmpty()) {
                kept.add(row);
            }
            return kept;
        });
        return new Edited(explained, "rule.explained", explain.rule());
    }

    private static List<List<String>> without(List<List<String>> rows, Predicate<List<String>> unwanted) {
        return rows.stream().filter(unwanted.negate()).toList();
    }

    private static List<String> withFirst(List<String> row, String first) {
        List<String> changed = new ArrayList<>(row);
        changed.set(0, first);
        return changed;
    }

    /** A table that is not there and stays empty is not made. */
    private static RulebookSource changed(
            RulebookKind kind, RulebookSource source, String table, UnaryOperator<List<List<String>>> change) {
        TableSchema schema = Edits.schema(kind, table);
        TableSheet sheet = TableSheet.of(schema, source.tables().getOrDefault(table, schema.header()));
        List<List<String>> before = sheet.rows();
        List<List<String>> after = change.apply(before);
        if (after.equals(before)) {
            return source;
        }
        Edits.requireWritable(schema, 0, after);
        return source.withTable(table, exchanged(sheet, before, after).text());
    }

    /** Only from the first row that differs on, so that remarks above it stay at their rows. */
    private static TableSheet exchanged(TableSheet sheet, List<List<String>> before, List<List<String>> after) {
        int same = 0;
        while (same < before.size() && same < after.size() && before.get(same).equals(after.get(same))) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < Math.min(before.size(), after.size()) - same
                && before.get(before.size() - 1 - sameAtEnd).equals(after.get(after.size() - 1 - sameAtEnd))) {
            sameAtEnd++;
        }
        return sheet.spliced(same, before.size() - same - sameAtEnd, after.subList(same, after.size() - sameAtEnd));
    }
}
