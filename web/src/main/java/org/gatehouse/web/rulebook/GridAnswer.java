package org.gatehouse.web.rulebook;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.Severity;
import org.gatehouse.rules.workbench.TableSheet;

/** What the grid is told: the revision, all rows when it asked for them, and what was found, cell by cell. */
final class GridAnswer {

    /** A table that is wrong everywhere is told so by as many cells. */
    static final int FINDINGS_MAX = 500;

    private final TableSchema schema;
    private final TableSheet sheet;
    private final JsonObjectBuilder answer = Json.createObjectBuilder();

    GridAnswer(TableSchema schema, TableSheet sheet, long revision) {
        this.schema = schema;
        this.sheet = sheet;
        answer.add("revision", revision);
        answer.add("findings", Json.createArrayBuilder());
    }

    GridAnswer withRows() {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        sheet.rows().forEach(row -> rows.add(Json.createArrayBuilder(row)));
        answer.add("rows", rows);
        return this;
    }

    /** Whether the caller may send rows at all: a draft that was handed over meanwhile takes none. */
    GridAnswer editable(boolean editable) {
        answer.add("editable", editable);
        return this;
    }

    /** @param findings of this table, at their places in its text */
    GridAnswer with(List<Finding> findings, Locale locale) {
        TableFindings words = TableFindings.shown(schema, sheet, locale);
        JsonArrayBuilder told = Json.createArrayBuilder();
        findings.stream()
                .filter(finding -> sheet.rowAt(finding.line()).isPresent())
                .limit(FINDINGS_MAX)
                .forEach(finding -> told.add(Json.createObjectBuilder()
                        .add("row", sheet.rowAt(finding.line()).orElseThrow())
                        .add("column", sheet.columnAt(finding.line(), finding.column()))
                        .add("severity", finding.severity().name())
                        .add("text", words.text(finding))));
        answer.add("findings", told);
        return this;
    }

    /**
     * Nothing was taken, because of one cell or of all rows together; the grid keeps its rows.
     *
     * @param row of the table as the grid has it, from 0; -1 when no row is the cause
     */
    GridAnswer refused(String sentence, int row, int column) {
        answer.add(
                "refused",
                Json.createObjectBuilder()
                        .add("row", row)
                        .add("column", column)
                        .add("severity", Severity.ERROR.name())
                        .add("text", sentence));
        return this;
    }

    String json() {
        return answer.build().toString();
    }
}
