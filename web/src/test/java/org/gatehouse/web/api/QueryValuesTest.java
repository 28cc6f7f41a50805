package org.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.rules.message.MessageState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryValuesTest {

    private final QueryValues values = new QueryValues();

    @ParameterizedTest
    @CsvSource({"1, 1", "1000, 1000", "0100, 100"})
    void takes_a_limit_from_1_to_1000(String limit, int count) {
        assertThat(QueryValues.limit(limit)).isEqualTo(count);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void answers_a_hundred_items_unless_asked_otherwise(String limit) {
        assertThat(QueryValues.limit(limit)).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "ten", "1.0", " 1", "99999999999999999999", "١"})
    void refuses_any_other_limit(String limit) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> QueryValues.limit(limit))
                .satisfies(exception -> assertThat(exception.errors())
                        .extracting(FieldError::field)
                        .containsExactly("limit"));
    }

    @Test
    void gives_back_the_plus_signs_that_an_address_lost() {
        assertThat(QueryValues.phone(" 905321234567")).isEqualTo("+905321234567");
        assertThat(values.time("from", "2026-11-22T10:00:00 03:00")).isEqualTo(Instant.parse("2026-11-22T07:00:00Z"));
    }

    @Test
    void names_every_parameter_that_cannot_be_read() {
        assertThat(values.choice("state", "delivered", MessageState.class)).isNull();
        assertThat(values.time("to", "yesterday")).isNull();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(values::throwIfAny)
                .satisfies(exception -> assertThat(exception.errors())
                        .extracting(FieldError::field, FieldError::key)
                        .containsExactly(
                                org.assertj.core.api.Assertions.tuple("state", "choice"),
                                org.assertj.core.api.Assertions.tuple("to", "time")));
    }

    @Test
    void takes_an_empty_parameter_for_an_absent_one() {
        assertThat(QueryValues.text("")).isNull();
        assertThat(QueryValues.phone("")).isNull();
        assertThat(values.choice("state", "", MessageState.class)).isNull();
        assertThat(values.time("to", "")).isNull();
    }
}
