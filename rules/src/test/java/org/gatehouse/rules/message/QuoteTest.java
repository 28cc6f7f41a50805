package org.gatehouse.rules.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTest {

    @Test
    void eightyCharactersAreShownAndWhatIsMoreIsAnEllipsis() {
        assertThat(Quote.of("x".repeat(80))).isEqualTo("x".repeat(80));
        assertThat(Quote.of("x".repeat(81))).isEqualTo("x".repeat(80) + "…");
    }

    @Test
    void aCharacterOfTwoUnitsIsNotTorn() {
        assertThat(Quote.cut("ab😀c", 3)).isEqualTo("ab…");
        assertThat(Quote.cut("ab😀c", 4)).isEqualTo("ab😀…");
    }

    @Test
    void whatNobodySeesIsASign() {
        assertThat(Quote.of("a\u0000b\tc\ud800")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
    }
}
