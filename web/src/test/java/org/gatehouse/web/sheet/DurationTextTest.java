package org.gatehouse.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({"PT0S,0", "P30D,30 d", "PT24H,1 d", "PT1H,1 h", "PT90M,90 min", "PT61S,61 s", "soon,soon"})
    void isWrittenInTheLargestUnit(String iso, String text) {
        assertThat(DurationText.of(iso)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,PT0S", "30 d,P30D", "1h,PT1H", "15 MIN,PT15M", "61 s,PT61S", "PT1H,PT1H", "p30d,P30D"})
    void isReadInEitherForm(String text, String iso) {
        assertThat(DurationText.iso(text)).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "h", "1 week", "-1 h", "1.5 h", "P", "9999999999 d"})
    void isNothingElse(String text) {
        assertThat(DurationText.iso(text)).isEmpty();
    }
}
