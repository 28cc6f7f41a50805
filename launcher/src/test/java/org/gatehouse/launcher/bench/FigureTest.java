package org.gatehouse.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void isPrintedPlainlyInAnyLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(new Figure("rules", 1_234_567.8, "verdicts/s").line()).isEqualTo("rules: 1234568 verdicts/s");
            assertThat(new Figure("report", 4.25, "ms").line()).matches("report: 4\\.[23] ms");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void dividesByTheTimeInSeconds() {
        assertThat(Figure.rate("dispatch", 200_000, Duration.ofMillis(62_500), "messages/s")
                        .line())
                .isEqualTo("dispatch: 3200 messages/s");
    }
}
