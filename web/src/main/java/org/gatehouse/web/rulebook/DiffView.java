package org.gatehouse.web.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.policy.RuleChange;
import org.gatehouse.policy.RulebookDiff;
import org.gatehouse.policy.TableChange;
import org.gatehouse.rules.book.Column;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.workbench.RuleWords;
import org.gatehouse.rules.workbench.TableWords;
import org.gatehouse.rules.workbench.TestRow;
import org.gatehouse.web.page.Texts;
import org.jspecify.annotations.Nullable;

/** What differs between two sources, in the reader's words and in text. */
public final class DiffView {

    /** Of a table more rows are told in the text only. */
    static final int ROWS_MAX = 100;

    private final RulebookKind kind;
    private final RulebookDiff diff;
    private final Locale locale;
    private final RuleWords words;
    private final CaseWords cases;

    DiffView(RulebookKind kind, RulebookDiff diff, Locale locale, Texts text) {
        this.kind = kind;
        this.diff = diff;
        this.locale = locale;
        this.cases = new CaseWords(text);
        this.words = RuleWords.of(kind, locale);
    }

    public boolean isEmpty() {
        return diff.isEmpty();
    }

    /** What became of a rule; a sentence is "" where there was or is none. */
    public record RuleLine(RuleChange.Kind kind, String name, String before, String after) {}

    public List<RuleLine> getRules() {
        return diff.rules().stream().map(this::line).toList();
    }

    private RuleLine line(RuleChange change) {
        boolean reads = change.kind() == RuleChange.Kind.CHANGED
                || change.kind() == RuleChange.Kind.ADDED
                || change.kind() == RuleChange.Kind.REMOVED;
        return new RuleLine(
                change.kind(),
                change.name(),
                reads ? sentence(change.before()) : "",
                reads ? sentence(change.after()) : "");
    }

    private String sentence(RuleChange.@Nullable Side side) {
        if (side == null) {
            return "";
        }
        Rule rule = side.rule();
        return rule == null ? side.text() : words.sentence(rule, "");
    }

    /** A cell; before and after are the same where it did not change. */
    public record Cell(String before, String after) {

        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    /** A row that came, went, changed or moved. */
    public record RowLine(TableChange.Kind kind, int number, List<Cell> cells) {}

    /** A table; {@code more} rows of it are not shown. */
    public record TableLines(String title, List<String> columns, List<RowLine> rows, int count, int more) {}

    public List<TableLines> getTables() {
        return diff.tables().stream().map(this::lines).toList();
    }

    private TableLines lines(TableChange change) {
        TableSchema schema = kind.table(change.table()).orElseThrow();
        TableWords tableWords = TableWords.of(locale);
        return new TableLines(
                tableWords.title(schema),
                schema.columns().stream()
                        .map(column -> tableWords.label(schema, column))
                        .toList(),
                change.rows().stream()
                        .limit(ROWS_MAX)
                        .map(row -> line(schema, row))
                        .toList(),
                change.rows().size(),
                Math.max(0, change.rows().size() - ROWS_MAX));
    }

    private RowLine line(TableSchema schema, TableChange.RowChange row) {
        boolean added = row.kind() == TableChange.Kind.ADDED;
        boolean removed = row.kind() == TableChange.Kind.REMOVED;
        return new RowLine(
                row.kind(),
                row.number(),
                IntStream.range(0, schema.columns().size())
                        .mapToObj(index -> new Cell(
                                added ? "" : said(schema, index, row.before()),
                                removed ? "" : said(schema, index, row.after())))
                        .toList());
    }

    private String said(TableSchema schema, int index, List<String> row) {
        Column column = schema.columns().get(index);
        String value = index < row.size() ? row.get(index) : "";
        if (schema.name().equals(BookText.TESTS)) {
            return ofTest(schema, row).map(test -> cell(test, index)).orElse(value);
        }
        if (column.type() == Column.Type.DURATION) {
            return cases.duration(value);
        }
        if (column.type() == Column.Type.DATE) {
            return cases.date(value, locale);
        }
        Map<String, String> choices = TableColumns.choices(schema, column, locale);
        return choices.getOrDefault(value, value);
    }

    private Optional<TestRow> ofTest(TableSchema schema, List<String> row) {
        String alone = schema.header() + String.join("\t", row) + "\n";
        return TestRow.read(new RulebookSource(kind.id(), 1, "", Map.of(schema.name(), alone))).stream()
                .findFirst();
    }

    /** A cell of a test in words: its name, what is given, what is expected. */
    private String cell(TestRow test, int index) {
        return switch (index) {
            case 0 -> test.name();
            case 1 ->
                test.given().entrySet().stream()
                        .map(pair -> cases.circumstance(pair.getKey())
                                + ": "
                                + cases.given(kind, pair.getKey(), pair.getValue()))
                        .collect(Collectors.joining("; "));
            default ->
                test.expect().entrySet().stream()
                        .map(pair ->
                                cases.outcome(pair.getKey()) + ": " + cases.outcome(pair.getKey(), pair.getValue()))
                        .collect(Collectors.joining("; "));
        };
    }

    /** How a line of the text is coloured. */
    public enum LineKind {
        PLACE,
        ADDED,
        REMOVED,
        SAME
    }

    /** A line of the text as version control shows it. */
    public record TextLine(LineKind kind, String text) {}

    public List<TextLine> getLines() {
        List<TextLine> lines = new ArrayList<>();
        diff.unified().lines().forEach(line -> lines.add(new TextLine(kind(line), line)));
        return lines;
    }

    private static LineKind kind(String line) {
        if (line.startsWith("@@") || line.startsWith("---") || line.startsWith("+++")) {
            return LineKind.PLACE;
        }
        return line.startsWith("+") ? LineKind.ADDED : line.startsWith("-") ? LineKind.REMOVED : LineKind.SAME;
    }
}
