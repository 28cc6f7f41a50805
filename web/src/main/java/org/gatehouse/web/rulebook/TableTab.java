package org.gatehouse.web.rulebook;

import java.util.List;
import java.util.Locale;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.TableWords;

/** A table among those of a rulebook, as people choose it. */
public record TableTab(TableSchema schema, String title, String lead, int rows) {

    static List<TableTab> of(BookText book, Locale locale) {
        return shown(book.kind()).stream()
                .map(schema -> of(schema, book, locale))
                .toList();
    }

    static TableTab of(TableSchema schema, BookText book, Locale locale) {
        TableWords words = TableWords.of(locale);
        return new TableTab(
                schema,
                words.title(schema),
                words.lead(schema),
                book.table(schema.name()).rows().size());
    }

    private static List<TableSchema> shown(RulebookKind kind) {
        return kind.tables().stream()
                .filter(schema -> !BookText.BESIDE.contains(schema.name()))
                .toList();
    }

    /** The one of that name, else the first. */
    static TableSchema chosen(RulebookKind kind, String name) {
        return shown(kind).stream()
                .filter(schema -> schema.name().equals(name))
                .findFirst()
                .orElseGet(() -> shown(kind).get(0));
    }

    public String getName() {
        return schema.name();
    }
}
