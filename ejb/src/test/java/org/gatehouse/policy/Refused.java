package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.answer.Conflict;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.answer.NotFound;

/** What a boundary answers to what cannot be. */
final class Refused {

    private Refused() {}

    static void conflict(String key, String value, ThrowingCallable call) {
        assertThatExceptionOfType(Conflict.class).isThrownBy(call).satisfies(conflict -> {
            assertThat(conflict.key()).isEqualTo(key);
            assertThat(conflict.arguments()).containsExactly(value);
        });
    }

    static void invalid(String field, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(call).satisfies(invalid -> assertThat(invalid.errors())
                .extracting(FieldError::field)
                .containsExactly(field));
    }

    static void notFound(ThrowingCallable call) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(call);
    }
}
