package org.gatehouse.policy;

import java.util.List;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.message.Quote;
import org.gatehouse.rules.workbench.TableSheet;

/** Makes edits: of one source another. */
final class Edits {

    /** A rulebook may have so many octets in all, rules and tables, in UTF-8. */
    static final int SOURCE_OCTETS_MAX = 8 << 20;

    private Edits() {}

    /** @throws InvalidInput when there is no such rule, row or table, or a cell cannot be written */
    static Edited make(RulebookKind kind, RulebookSource source, Edit edit) {
        RuleEdits rules = new RuleEdits(kind, source);
        Edited edited;
        if (edit instanceof Edit.ReplaceRule replace) {
            edited = rules.replace(replace);
        } else if (edit instanceof Edit.InsertRule insert) {
            edited = rules.insert(insert);
        } else if (edit instanceof Edit.CopyRule copy) {
            edited = rules.copy(copy);
        } else if (edit instanceof Edit.RemoveRule remove) {
            edited = rules.remove(remove);
        } else if (edit instanceof Edit.MoveRule move) {
            edited = rules.move(move);
        } else if (edit instanceof Edit.ReplaceRules replace) {
            edited = new Edited(source.withRules(replace.text()), "rules.replaced", "");
        } else if (edit instanceof Edit.SwitchOff off) {
            edited = rules.switchOff(off.rule());
        } else if (edit instanceof Edit.SwitchOn on) {
            edited = rules.switchOn(on.rule());
        } else if (edit instanceof Edit.SpliceRows splice) {
            edited = splice(kind, source, splice);
        } else if (edit instanceof Edit.ReplaceTable replace) {
            edited = new Edited(
                    source.withTable(schema(kind, replace.table()).name(), replace.text()),
                    "table.replaced",
                    replace.table());
        } else {
            edited = NamedRows.explained(kind, source, (Edit.Explain) edit);
        }
        requireSize(edited.source());
        return edited;
    }

    /** @throws InvalidInput when the rulebook is larger than it may be */
    static void requireSize(RulebookSource source) {
        long octets = SourceText.octets(source);
        if (octets > SOURCE_OCTETS_MAX) {
            throw new InvalidInput(
                    "rulebook", "rulebook.size", Long.toString(octets), Integer.toString(SOURCE_OCTETS_MAX));
        }
    }

    private static Edited splice(RulebookKind kind, RulebookSource source, Edit.SpliceRows splice) {
        TableSchema schema = schema(kind, splice.table());
        TableSheet sheet = TableSheet.of(schema, source.tables().getOrDefault(splice.table(), schema.header()));
        int count = sheet.rows().size();
        if (splice.from() < 0 || splice.removed() < 0 || splice.from() + (long) splice.removed() > count) {
            throw new InvalidInput("rows", "rulebook.rows.missing", Integer.toString(count));
        }
        requireWritable(schema, splice.from(), splice.rows());
        String text =
                sheet.spliced(splice.from(), splice.removed(), splice.rows()).text();
        return new Edited(source.withTable(splice.table(), text), "rows.changed", splice.table());
    }

    /**
     * Looks at every cell.
     *
     * @param from index of the first row in the table, from 0: sentences number the rows of the table
     * @throws InvalidInput naming row, column and value of the first cell that cannot be written in a table
     */
    static void requireWritable(TableSchema schema, int from, List<List<String>> rows) {
        int width = schema.columns().size();
        for (int index = 0; index < rows.size(); index++) {
            List<String> row = rows.get(index);
            String number = Integer.toString(from + index + 1);
            if (row.size() != width) {
                throw new InvalidInput(
                        "rows", "rulebook.rows.width", number, Integer.toString(row.size()), Integer.toString(width));
            }
            for (int cell = 0; cell < width; cell++) {
                if (row.get(cell).chars().anyMatch(Character::isISOControl)) {
                    throw new InvalidInput(
                            "rows",
                            "rulebook.rows.cell",
                            number,
                            schema.columnNames().get(cell),
                            Quote.of(row.get(cell)));
                }
            }
            if (String.join("", row).isEmpty()) {
                throw new InvalidInput("rows", "rulebook.rows.empty", number);
            }
            if (width == 1 && row.get(0).startsWith("#")) {
                throw new InvalidInput(
                        "rows",
                        "rulebook.rows.remark",
                        number,
                        schema.columnNames().get(0),
                        Quote.of(row.get(0)));
            }
        }
    }

    /** @throws InvalidInput when the rulebook has no such table */
    static TableSchema schema(RulebookKind kind, String table) {
        return kind.table(table).orElseThrow(() -> new InvalidInput("table", "rulebook.table", table));
    }
}
