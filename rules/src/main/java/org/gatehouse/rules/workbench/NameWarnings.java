package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.TableRows.TableRow;

/** Rows that speak of rules which are not there, and rules that are explained to some readers only. */
final class NameWarnings {

    private static final String OFF = "off";
    private static final String EXPLANATIONS = "explanations";

    private final Set<String> names;
    private final List<TableRow> off;
    private final List<TableRow> explanations;
    private final List<Finding> findings = new ArrayList<>();

    private NameWarnings(Set<String> names, List<TableRow> off, List<TableRow> explanations) {
        this.names = names;
        this.off = off;
        this.explanations = explanations;
    }

    static List<Finding> of(RulebookKind kind, RulebookSource source, RuleSheet sheet) {
        Set<String> names = new HashSet<>(kind.impliedRules());
        sheet.entries().forEach(entry -> names.add(entry.name()));
        kind.tables().stream()
                .filter(schema -> schema.columnNames().get(0).equals("name")
                        && !schema.name().equals(TestTable.NAME))
                .forEach(schema -> TableRows.of(schema, source.tables()).forEach(row -> names.add(row.label())));
        NameWarnings warnings = new NameWarnings(names, rows(kind, source, OFF), rows(kind, source, EXPLANATIONS));
        warnings.check();
        return warnings.findings;
    }

    /** Names of the rules that are switched off. */
    static Set<String> off(RulebookKind kind, RulebookSource source) {
        return rows(kind, source, OFF).stream().map(TableRow::label).collect(Collectors.toSet());
    }

    private static List<TableRow> rows(RulebookKind kind, RulebookSource source, String table) {
        TableSchema schema = kind.table(table).orElseThrow();
        return TableRows.of(schema, source.tables());
    }

    private void check() {
        off.stream()
                .filter(row -> !names.contains(row.label()))
                .forEach(row -> warn(row, "off-unknown", row.line(), row.label()));
        Map<String, TableRow> first = new LinkedHashMap<>();
        Map<String, Set<String>> languages = new LinkedHashMap<>();
        for (TableRow row : explanations) {
            if (!names.contains(row.label())) {
                warn(row, "explanation-unknown", row.line(), row.label());
            }
            boolean another = languages
                    .computeIfAbsent(row.label(), rule -> new TreeSet<>())
                    .add(row.cell("language"));
            if (!another) {
                warn(row, "explanation-twice", row.line(), row.label(), row.cell("language"));
            }
            first.putIfAbsent(row.label(), row);
        }
        Set<String> all = new TreeSet<>();
        languages.values().forEach(all::addAll);
        first.forEach((rule, row) -> {
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(languages.getOrDefault(rule, Set.of()));
            if (!missing.isEmpty()) {
                warn(row, "explanation-missing", rule, String.join(", ", missing));
            }
        });
    }

    private void warn(TableRow row, String key, Object... arguments) {
        findings.add(Findings.warning(row.schema().name(), row.line(), 1, row.label(), key, arguments));
    }
}
