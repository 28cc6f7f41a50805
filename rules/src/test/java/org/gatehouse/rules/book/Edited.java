package org.gatehouse.rules.book;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rulebooks as people change them. Rows are written with commas between their cells. */
final class Edited {

    private static final Rulebooks DEFAULTS = Rulebooks.defaults();

    private Edited() {}

    /** A table of the full width; cells that a row lacks at its end are empty. */
    static String table(RulebookKind kind, String table, String... rows) {
        TableSchema schema = kind.table(table).orElseThrow();
        int width = schema.columns().size();
        return schema.header()
                + Arrays.stream(rows)
                        .map(row -> Arrays.stream(Arrays.copyOf(row.split(",", -1), width))
                                .map(cell -> cell == null ? "" : cell.replace(';', ','))
                                .collect(Collectors.joining("\t")))
                        .map(row -> row + "\n")
                        .collect(Collectors.joining());
    }

    /** The shipped rulebook with other rows in one table. */
    static RulebookSource shipped(RulebookKind kind, String table, String... rows) {
        return DEFAULTS.source(kind.id())
                .withTable(table, table(kind, table, rows))
                .asVersion(2);
    }

    /** The shipped rulebooks with other rows in one table. */
    static Rulebooks rulebooks(RulebookKind kind, String table, String... rows) {
        return DEFAULTS.with(shipped(kind, table, rows));
    }

    /** A layer's rulebook that has rules only. */
    static RulebookSource rules(String layer, RulebookKind kind, String rules) {
        return new RulebookSource(layer, kind.id(), 1, rules, Map.of());
    }

    /** A layer's rulebook that has the rows of one table only. */
    static RulebookSource rows(String layer, RulebookKind kind, String table, String... rows) {
        return new RulebookSource(layer, kind.id(), 1, "", Map.of(table, table(kind, table, rows)));
    }

    static LayerBooks reseller(RulebookSource... sources) {
        return LayerBooks.of(LayerKind.RESELLER, List.of(sources));
    }

    static LayerBooks customer(RulebookSource... sources) {
        return LayerBooks.of(LayerKind.CUSTOMER, List.of(sources));
    }

    static Rulebooks with(LayerBooks... layers) {
        return DEFAULTS.with(List.of(layers));
    }
}
