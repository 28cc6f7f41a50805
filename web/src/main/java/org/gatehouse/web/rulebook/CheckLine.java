package org.gatehouse.web.rulebook;

import java.util.List;
import java.util.Locale;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.RuleSheet;
import org.gatehouse.rules.workbench.Severity;
import org.gatehouse.rules.workbench.TableSheet;
import org.gatehouse.rules.workbench.TableWords;
import org.gatehouse.web.page.Texts;

/**
 * A finding in the summary.
 *
 * @param place what it is about: a rule, or a row of a table
 * @param link leads there
 */
public record CheckLine(Severity severity, String place, String link, String text) {

    /** More are not listed; who mends these is shown the next. */
    static final int LINES_MAX = 200;

    /** @param page the draft's page with its query */
    static List<CheckLine> of(List<Finding> findings, BookText book, String page, Locale locale, Texts text) {
        return findings.stream()
                .limit(LINES_MAX)
                .map(finding -> finding.part().equals(Finding.RULES)
                        ? ofRule(finding, book, page, locale, text)
                        : ofTable(finding, book, page, locale, text))
                .toList();
    }

    private static CheckLine ofRule(Finding finding, BookText book, String page, Locale locale, Texts text) {
        List<RuleSheet.Entry> entries = book.sheet().entries();
        int number = (int) entries.stream()
                .filter(entry -> entry.firstLine() <= finding.line())
                .count();
        String name = number == 0 ? "" : entries.get(number - 1).name();
        return new CheckLine(
                finding.severity(),
                name.isEmpty() ? text.get("part.rules") : name,
                page + "&part=rules#rule-" + Math.max(1, number),
                finding.text(locale));
    }

    private static CheckLine ofTable(Finding finding, BookText book, String page, Locale locale, Texts text) {
        TableSchema schema = book.kind().table(finding.part()).orElseThrow();
        TableSheet sheet = book.table(finding.part());
        boolean hasRow = sheet.rowAt(finding.line()).isPresent();
        int row = hasRow ? sheet.rowAt(finding.line()).orElseThrow() + 1 : 0;
        String title = TableWords.of(locale).title(schema);
        String link = finding.part().equals(BookText.TESTS)
                ? page + "&part=tests#test-" + row
                : page + "&part=tables&table=" + finding.part() + "#row-" + row + "-"
                        + (sheet.columnAt(finding.line(), finding.column()) + 1);
        return new CheckLine(
                finding.severity(),
                hasRow ? text.of("check.row", title, row) : title,
                link,
                TableFindings.shown(schema, sheet, locale).text(finding));
    }
}
