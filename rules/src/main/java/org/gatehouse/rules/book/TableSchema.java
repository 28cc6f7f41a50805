package org.gatehouse.rules.book;

import java.util.List;

/**
 * A table of a rulebook.
 *
 * @param name as in the file name: content-keywords.tsv is the table keywords of content
 * @param optional a rulebook may lack the table, which is then empty
 */
public record TableSchema(String name, boolean optional, List<Column> columns) {

    public TableSchema {
        columns = List.copyOf(columns);
    }

    static TableSchema of(String name, Column... columns) {
        return new TableSchema(name, false, List.of(columns));
    }

    static TableSchema optional(String name, Column... columns) {
        return new TableSchema(name, true, List.of(columns));
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** The header row of a new table, with its line break. */
    public String header() {
        return String.join("\t", columnNames()) + "\n";
    }
}
