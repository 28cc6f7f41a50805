package org.gatehouse.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"called, line 2", "Şule 东京 😀", "a"})
    void isTextOfOneLine(String text) {
        assertThat(PlainText.line("field", text, 1, 20)).isEqualTo(text);
    }

    @Test
    void severalLinesAreTextToo() {
        assertThat(PlainText.lines("field", "a\r\nb", 1, 20)).isEqualTo("a\r\nb");
        assertThat(PlainText.lineFault("field", "a\r\nb", 1, 20)).contains(new FieldError("field", "text.line", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab\0", "ab\t", "ab\u0001\n", "ab\u007f", "ab\u0085"})
    void aControlCharacterIsNamedByItsPosition(String text) {
        assertThat(PlainText.linesFault("field", text, 0, 20)).contains(new FieldError("field", "text.control", "3"));
        assertThat(PlainText.lineFault("field", text, 0, 20)).contains(new FieldError("field", "text.line", "3"));
    }

    @Test
    void halfACharacterIsNone() {
        assertThat(PlainText.linesFault("field", "a\ud800", 0, 20)).contains(new FieldError("field", "text.surrogate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u00a0\u2003", "\u200b"})
    void whatShowsNothingIsMissingWhereSomethingIsRequired(String text) {
        assertThat(PlainText.linesFault("field", text, 1, 20)).contains(new FieldError("field", "required"));
        assertThat(PlainText.linesFault("field", text, 0, 20)).isEmpty();
    }

    @Test
    void theLengthIsNamedWithItsLimits() {
        assertThatThrownBy(() -> PlainText.line("field", "abc", 1, 2))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .containsExactly(new FieldError("field", "length", "3", "1", "2")));
    }
}
