package org.gatehouse.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gatehouse.launcher.process.StartFailure;
import org.junit.jupiter.api.Test;

class ServerVersionTest {
    @Test
    void comparesByNumberNotByText() {
        assertThat(ServerVersion.parse("11.4.10")).isGreaterThan(ServerVersion.parse("11.4.5"));
        assertThat(ServerVersion.parse("11.8.0")).isGreaterThan(ServerVersion.parse("11.4.5"));
        assertThat(ServerVersion.parse("9.9.9")).isLessThan(ServerVersion.parse("11.4.5"));
    }

    @Test
    void knowsTheSeriesByItsFirstTwoNumbers() {
        assertThat(ServerVersion.parse("11.4.1").isOfSameSeriesAs(ServerVersion.parse("11.4.5")))
                .isTrue();
        assertThat(ServerVersion.parse("10.11.4").isOfSameSeriesAs(ServerVersion.parse("11.4.5")))
                .isFalse();
    }

    @Test
    void readsNothingElse() {
        assertThatThrownBy(() -> ServerVersion.parse("eleven"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("\"eleven\" is not a version");
    }
}
