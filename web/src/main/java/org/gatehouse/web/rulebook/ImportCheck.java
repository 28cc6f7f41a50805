package org.gatehouse.web.rulebook;

import java.util.List;
import java.util.Locale;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.RulebookCheck;
import org.gatehouse.rules.workbench.Severity;
import org.gatehouse.rules.workbench.TableSheet;
import org.gatehouse.web.sheet.TableImport;

/** What the check of the rulebook says about the rows of a file, named as the spreadsheet shows them. */
record ImportCheck(TableSchema schema, TableImport.Read file, Locale locale) {

    /** Sentences about every error; warnings keep no file out. */
    List<String> wrong(RulebookSource changed, LayerKind layer) {
        TableSheet sheet = TableSheet.of(schema, changed.tables().getOrDefault(schema.name(), ""));
        TableFindings words =
                new TableFindings(schema, sheet, row -> file.numbers().get(row), locale);
        return RulebookCheck.checkWithoutTests(changed, layer).stream()
                .filter(finding -> finding.part().equals(schema.name()) && finding.severity() == Severity.ERROR)
                .map(words::text)
                .toList();
    }
}
