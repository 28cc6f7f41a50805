package org.gatehouse.rules.engine;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.gatehouse.rules.language.Field;

/** A field of a fact with the lambda that reads it, by type. */
public sealed interface FactField<F> {

    Field field();

    /** The value in words, for an explanation. */
    List<String> describe(F fact);

    /** Reads a text. */
    record TextField<F>(Field field, Function<F, String> reader) implements FactField<F> {
        @Override
        public List<String> describe(F fact) {
            return List.of(reader.apply(fact));
        }
    }

    /** Reads an integer. */
    record WholeField<F>(Field field, ToLongFunction<F> reader) implements FactField<F> {
        @Override
        public List<String> describe(F fact) {
            return List.of(Long.toString(reader.applyAsLong(fact)));
        }
    }

    /** Reads a boolean. */
    record FlagField<F>(Field field, Predicate<F> reader) implements FactField<F> {
        @Override
        public List<String> describe(F fact) {
            return List.of(Boolean.toString(reader.test(fact)));
        }
    }

    /** Reads several texts. */
    record TextsField<F>(Field field, Function<F, List<String>> reader) implements FactField<F> {
        @Override
        public List<String> describe(F fact) {
            return reader.apply(fact);
        }
    }
}
