package org.gatehouse.web.rulebook;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.gatehouse.rules.book.Column;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.TableWords;
import org.gatehouse.web.page.Texts;

/** What the script of {@code gh:grid} has to know of a table: its columns, and the words it says itself. */
final class GridLayout {

    private static final List<String> WORDS = List.of(
            "grid.row",
            "grid.empty",
            "grid.choose",
            "grid.count",
            "grid.shown",
            "grid.never",
            "grid.yearly",
            "grid.everyYear",
            "grid.unit",
            "grid.removed",
            "grid.pasted",
            "grid.failed",
            "grid.unsent",
            "grid.overtaken");
    private static final List<String> UNITS =
            List.of("grid.unit.day", "grid.unit.hour", "grid.unit.minute", "grid.unit.second");

    private GridLayout() {}

    static String of(TableSchema table, boolean editable, Locale locale, Texts text) {
        JsonArrayBuilder columns = Json.createArrayBuilder();
        table.columns().forEach(column -> columns.add(column(table, column, locale)));
        return Json.createObjectBuilder()
                .add("title", TableWords.of(locale).title(table))
                .add("editable", editable)
                .add("columns", columns)
                .add("texts", texts(text))
                .build()
                .toString();
    }

    private static JsonObjectBuilder column(TableSchema table, Column column, Locale locale) {
        TableWords words = TableWords.of(locale);
        JsonArrayBuilder choices = Json.createArrayBuilder();
        TableColumns.choices(table, column, locale)
                .forEach((value, word) -> choices.add(
                        Json.createObjectBuilder().add("value", value).add("label", word)));
        return Json.createObjectBuilder()
                .add("name", column.name())
                .add("title", words.label(table, column))
                .add("hint", words.hint(table, column))
                .add("type", column.type().name())
                .add("standard", TableColumns.standard(column))
                .add("min", column.min())
                .add("max", column.max())
                .add("choices", choices);
    }

    private static JsonObjectBuilder texts(Texts text) {
        JsonObjectBuilder units = Json.createObjectBuilder();
        UNITS.forEach(key -> units.add(lastPart(key), text.get(key)));
        JsonObjectBuilder words = Json.createObjectBuilder().add("units", units);
        WORDS.forEach(key -> words.add(lastPart(key), text.get(key)));
        return words;
    }

    /** What the script calls the word of a key. */
    private static String lastPart(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
