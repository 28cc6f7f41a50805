package org.gatehouse.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecipientUploadTest {

    @Test
    void numbersStandOnLinesOrBetweenCommasAndSemicolons() {
        assertThat(RecipientUpload.numbers("+905321234567\r\n+90 532 123 45 68, 0532-1234569;\n\n；+861381234567、x"))
                .containsExactly("+905321234567", "+90 532 123 45 68", "0532-1234569", "+861381234567", "x");
    }

    @Test
    void nothingPastedIsNobody() {
        assertThat(RecipientUpload.numbers(" \n , ")).isEmpty();
    }
}
