package org.gatehouse.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "+", "-", "+90 532"})
    void puts_an_apostrophe_before_what_a_spreadsheet_would_run(String cell) {
        assertThat(SpreadsheetCell.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+905321234567", "-5", "17", "Hello", "a=b", " =1", "'=1", "\n"})
    void leaves_everything_else_as_it_is(String cell) {
        assertThat(SpreadsheetCell.safe(cell)).isEqualTo(cell);
    }

    @Test
    void writes_nothing_as_an_empty_cell() {
        assertThat(SpreadsheetCell.safe(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "-2+3", "@SUM(A1)", "+905321234567", "Hello", "'quoted'", "'", "", "''=1"})
    void whatComesBackIsWhatWentOut(String cell) {
        assertThat(SpreadsheetCell.meant(SpreadsheetCell.safe(cell))).isEqualTo(cell);
    }
}
