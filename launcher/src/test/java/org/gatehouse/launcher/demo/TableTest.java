package org.gatehouse.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void alignsNamesLeftAndFiguresRight() {
        assertThat(new Table("encoding", "messages", "segments")
                        .row("GSM7", 3000, 3210)
                        .row("UCS2", 7, 12)
                        .text())
                .isEqualTo("""
                          encoding  messages  segments
                          GSM7          3000      3210
                          UCS2             7        12
                        """);
    }

    @Test
    void isNothingWithoutRows() {
        assertThat(new Table("reason", "messages").text()).isEmpty();
    }
}
