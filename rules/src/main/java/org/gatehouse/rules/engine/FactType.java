package org.gatehouse.rules.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Parameter;
import org.gatehouse.rules.language.Vocabulary;

/**
 * The table of the fields of one kind of fact: the only ones a rule may name, each with the lambda that reads it.
 *
 * @param <F> the Java type of the fact
 * @param name as rules write it
 */
public record FactType<F>(String name, Class<F> javaType, Map<String, FactField<F>> fields) {

    public FactType {
        fields = Map.copyOf(fields);
    }

    /** What the rules over this fact may name. */
    public Vocabulary vocabulary(Map<String, List<Parameter>> actions) {
        Map<String, Field> known = new LinkedHashMap<>();
        fields.forEach((field, reader) -> known.put(field, reader.field()));
        return new Vocabulary(name, known, actions);
    }

    /** Whether a condition holds of a fact, as the rules in force see it. */
    public boolean holds(Condition condition, F fact) {
        return new Predicates<>(this).of(condition).test(fact);
    }

    /** All that a fact says, in words, by name of the field. */
    public SortedMap<String, List<String>> describe(F fact) {
        SortedMap<String, List<String>> words = new TreeMap<>();
        fields.forEach((field, reader) -> words.put(field, reader.describe(fact)));
        return words;
    }

    FactField<F> reader(Field field) {
        FactField<F> reader = fields.get(field.name());
        if (reader == null) {
            throw new IllegalArgumentException(name + " has no field " + field.name());
        }
        return reader;
    }

    /** Starts a table. */
    public static <F> Builder<F> named(String name, Class<F> javaType) {
        return new Builder<>(name, javaType);
    }

    /** Collects the rows of the table. */
    public static final class Builder<F> {

        private final String name;
        private final Class<F> javaType;
        private final Map<String, FactField<F>> fields = new LinkedHashMap<>();

        private Builder(String name, Class<F> javaType) {
            this.name = name;
            this.javaType = javaType;
        }

        public Builder<F> text(String field, Function<F, String> reader) {
            return add(new FactField.TextField<>(Field.of(field, Field.Type.TEXT), reader));
        }

        /** A text of a closed set of values. */
        public Builder<F> text(String field, Set<String> values, Function<F, String> reader) {
            return add(new FactField.TextField<>(new Field(field, Field.Type.TEXT, values), reader));
        }

        public Builder<F> whole(String field, ToLongFunction<F> reader) {
            return add(new FactField.WholeField<>(Field.of(field, Field.Type.WHOLE), reader));
        }

        public Builder<F> flag(String field, Predicate<F> reader) {
            return add(new FactField.FlagField<>(Field.of(field, Field.Type.FLAG), reader));
        }

        public Builder<F> texts(String field, Function<F, List<String>> reader) {
            return add(new FactField.TextsField<>(Field.of(field, Field.Type.TEXTS), reader));
        }

        private Builder<F> add(FactField<F> field) {
            fields.put(field.field().name(), field);
            return this;
        }

        public FactType<F> build() {
            return new FactType<>(name, javaType, fields);
        }
    }
}
