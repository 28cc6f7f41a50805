package org.gatehouse.web.rulebook;

import java.util.List;
import java.util.Locale;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.RulebookCheck;
import org.gatehouse.rules.workbench.Severity;
import org.gatehouse.rules.workbench.TableSheet;
import org.gatehouse.rules.workbench.TableWords;
import org.gatehouse.web.page.Texts;
import org.gatehouse.web.sheet.TableImport;

/** What the check of the rulebook says about the rows of a file, named as the spreadsheet shows them. */
record ImportCheck(TableSchema schema, TableImport.Read file, Locale locale, Texts text) {

    /** Sentences about every error; warnings keep no file out. */
    List<String> wrong(RulebookSource changed, LayerKind layer) {
        TableSheet sheet = TableSheet.of(schema, changed.tables().getOrDefault(schema.name(), ""));
        return RulebookCheck.checkWithoutTests(changed, layer).stream()
                .filter(finding -> finding.part().equals(schema.name()) && finding.severity() == Severity.ERROR)
                .map(finding -> sentence(finding, sheet))
                .toList();
    }

    private String sentence(Finding finding, TableSheet sheet) {
        String said = finding.text(locale);
        if (sheet.rowAt(finding.line()).isEmpty()) {
            return said;
        }
        int row = sheet.rowAt(finding.line()).orElseThrow();
        String column = TableWords.of(locale)
                .label(schema, schema.columns().get(sheet.columnAt(finding.line(), finding.column())));
        return text.of("table.badCell", file.numbers().get(row), column, said);
    }
}
