package org.gatehouse.rules.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.TableSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableSheetTest {

    private static final TableSchema PROHIBITIONS =
            RulebookKind.CONTENT.table("prohibitions").orElseThrow();
    private static final TableSchema REPLY_WORDS =
            RulebookKind.REPLY.table("words").orElseThrow();

    private static final String HEADER = "word\tlanguage\twhole_word\n";
    private static final String TEXT = HEADER + "# Offers.\nfake\ten\tyes\n\n#sale\ten\tno\nkaçak\ttr\tno\n# End.\n";

    private final TableSheet sheet = TableSheet.of(PROHIBITIONS, TEXT);

    @Test
    void readsRowsAndLeavesOutRemarks() {
        assertThat(sheet.rows())
                .containsExactly(
                        List.of("fake", "en", "yes"), List.of("#sale", "en", "no"), List.of("kaçak", "tr", "no"));
    }

    @Test
    void anUnchangedTableIsWrittenAsItWas() {
        assertThat(sheet.text()).isEqualTo(TEXT);
    }

    @Test
    void exchangesRowsAndKeepsRemarksInTheirPlaces() {
        TableSheet changed = sheet.spliced(0, 2, List.of(List.of("sham", "en", "no")));

        assertThat(changed.text()).isEqualTo(HEADER + "# Offers.\nsham\ten\tno\n\nkaçak\ttr\tno\n# End.\n");
    }

    @Test
    void rowsBehindTheLastStandAtTheEnd() {
        assertThat(sheet.spliced(3, 0, List.of(List.of("new", "", "no"))).text())
                .isEqualTo(TEXT + "new\t\tno\n");
    }

    @Test
    void anEmptyRowStaysUntilItIsFilled() {
        TableSheet changed = sheet.spliced(1, 0, List.of(List.of("", "", "")));

        assertThat(changed.rows()).hasSize(4).element(1).isEqualTo(List.of("", "", ""));
        assertThat(TableSheet.of(PROHIBITIONS, changed.text()).rows()).isEqualTo(changed.rows());
    }

    @Test
    void anOlderTableGetsTheColumnsItLacks() {
        TableSheet old = TableSheet.of(REPLY_WORDS, "word\tlanguage\tkind\talone\nSTOP\ten\tSTOP\tno\n");

        assertThat(old.rows()).containsExactly(List.of("STOP", "en", "STOP", "no", ""));
        assertThat(old.text()).isEqualTo("word\tlanguage\tkind\talone\tbrand\nSTOP\ten\tSTOP\tno\t\n");
    }

    @Test
    void brokenRowsAreMadeToFit() {
        TableSheet broken = TableSheet.of(PROHIBITIONS, HEADER + "short\ten\nlong\ten\tno\tmore\n");

        assertThat(broken.rows()).containsExactly(List.of("short", "en", ""), List.of("long", "en", "no"));
    }

    @Test
    void anEmptyTextIsATableWithoutRows() {
        assertThat(TableSheet.of(PROHIBITIONS, "").rows()).isEmpty();
        assertThat(TableSheet.of(PROHIBITIONS, "").text()).isEqualTo(HEADER);
    }

    @ParameterizedTest
    @CsvSource({"1,-1", "2,-1", "3,0", "4,-1", "5,1", "6,2", "7,-1", "8,-1"})
    void tellsWhichRowStandsInALine(int line, int row) {
        assertThat(sheet.rowAt(line).orElse(-1)).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "5,0", "6,1", "8,1", "9,2", "12,2", "99,2"})
    void tellsInWhichColumnACharacterStands(int character, int column) {
        assertThat(sheet.columnAt(3, character)).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "4,0", "0,4", "3,1", "0,-1", "2147483647,2147483647"})
    void refusesRowsThatAreNotThere(int from, int removed) {
        assertThatIllegalArgumentException().isThrownBy(() -> sheet.spliced(from, removed, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "a\rb", "a\u0000b"})
    void refusesCellsThatNoTableHolds(String cell) {
        assertThatIllegalArgumentException().isThrownBy(() -> sheet.spliced(0, 0, List.of(List.of(cell, "", ""))));
    }

    @Test
    void refusesRowsOfAnotherWidth() {
        assertThatIllegalArgumentException().isThrownBy(() -> sheet.spliced(0, 0, List.of(List.of("a", "en"))));
    }
}
