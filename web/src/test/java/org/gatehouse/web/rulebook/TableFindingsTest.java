package org.gatehouse.web.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.Severity;
import org.gatehouse.rules.workbench.TableSheet;
import org.junit.jupiter.api.Test;

class TableFindingsTest {

    private static final TableSchema OUTCOMES =
            RulebookKind.INTERCEPT.table("outcomes").orElseThrow();
    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    /** The header is line 1, a remark line 2: the first row stands in line 3. */
    private static final TableSheet SHEET = TableSheet.of(OUTCOMES, OUTCOMES.header() + """
            # a remark
            busy\tBUSY\tPT0S\tNONE\tNONE\tyes\tNONE\tyes
            busy\tBUSY\tPT1H\tNONE\tNUMBER\tyes\tEXPLODE\tyes
            """);

    @Test
    void rowColumnAndCellAreCalledWhatTheGridShows() {
        Finding noScope = found(4, "ttl-needs-more", "4", "scope", "NONE");

        assertThat(english(noScope))
                .startsWith("Row 2, For whom: ")
                .contains("“Nobody”")
                .doesNotContain("scope");
        assertThat(TableFindings.shown(OUTCOMES, SHEET, TURKISH).text(noScope))
                .startsWith("2. satır, Kimin için: ")
                .contains("“Kimse”");
    }

    @Test
    void choicesAreOfferedAsTheGridOffersThem() {
        assertThat(english(found(4, "cell-choice", "4", "contact", "EXPLODE", "NONE, QUARANTINE")))
                .startsWith("Row 2, Contact: must be one of Leave it as it is, Set it aside for that time, ")
                .endsWith(", not “EXPLODE”.");
    }

    @Test
    void ofTwoRowsBothAreCounted() {
        assertThat(english(found(4, "row-shadowed", "4", "busy", "3", "busy")))
                .isEqualTo("Row 2 (“busy”) has no effect: row 1 (“busy”) decides.");
    }

    @Test
    void rowsOfAFileBearTheNumbersOfTheFile() {
        TableFindings ofFile = new TableFindings(OUTCOMES, SHEET, index -> index + 2, Locale.ENGLISH);

        assertThat(ofFile.text(found(4, "cell-filled", "4", "name", ""))).startsWith("Row 3, Name: ");
    }

    @Test
    void whatIsSaidOfTheWholeTableStaysAsItIs() {
        assertThat(english(found(1, "reason-without-row", "EXPIRED"))).isEqualTo("There is no row for EXPIRED.");
    }

    private static String english(Finding finding) {
        return TableFindings.shown(OUTCOMES, SHEET, Locale.ENGLISH).text(finding);
    }

    private static Finding found(int line, String key, String... arguments) {
        return new Finding(Severity.ERROR, OUTCOMES.name(), line, 1, "busy", key, List.of(arguments));
    }
}
