package org.gatehouse.web.api.json;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields a JSON body may have, declared first and read then; any other field is refused by name. */
public final class JsonForm {

    private final Map<String, Field<?>> fields = new LinkedHashMap<>();
    private final InputErrors errors;

    public JsonForm() {
        this(new InputErrors());
    }

    /** @param errors may hold what was found wrong elsewhere in the request */
    public JsonForm(InputErrors errors) {
        this.errors = errors;
    }

    /** One field of the form; it has a value once the form was read. */
    public static final class Field<T> {

        private final Function<JsonFields, @Nullable T> reader;
        private boolean required;
        private @Nullable T value;

        private Field(Function<JsonFields, @Nullable T> reader) {
            this.reader = reader;
        }

        /** Declares that the body must have this field, and not as null. */
        public Field<T> required() {
            required = true;
            return this;
        }

        /** The value of a required field. */
        public T get() {
            return Objects.requireNonNull(value);
        }

        public @Nullable T orNull() {
            return value;
        }

        public T or(T absent) {
            return value == null ? absent : value;
        }

        private void read(JsonFields from) {
            value = reader.apply(from);
        }
    }

    public Field<String> text(String name) {
        return field(name, JsonFields::text);
    }

    public Field<Long> whole(String name) {
        return field(name, JsonFields::whole);
    }

    public Field<Boolean> flag(String name) {
        return field(name, JsonFields::flag);
    }

    /** One of an enum's names; {@code choices} are those that may be chosen here. */
    public <E extends Enum<E>> Field<E> choice(String name, Collection<E> choices) {
        return field(name, fields -> fields.choice(choices));
    }

    /** An array of texts. */
    public Field<List<String>> strings(String name) {
        return field(name, fields -> {
            List<String> strings = new ArrayList<>();
            return fields.strings(strings::add).isPresent() ? strings : null;
        });
    }

    /** A field with a reader of its own; it must consume exactly the field's value. */
    public <T> Field<T> field(String name, Function<JsonFields, @Nullable T> reader) {
        Field<T> field = new Field<>(reader);
        fields.put(name, field);
        return field;
    }

    /** Reads the body to its end. @throws NotWellFormed when it is no JSON; other faults are noted in the errors */
    public void note(InputStream body) {
        JsonBody.read(body, errors, this::read);
    }

    /** Reads the body. @throws org.gatehouse.answer.InvalidInput naming every field that cannot be accepted */
    public void read(InputStream body) {
        note(body);
        errors.throwIfAny();
    }

    private void read(JsonFields from) {
        for (String name = from.next(); name != null; name = from.next()) {
            Field<?> field = fields.get(name);
            if (field == null) {
                from.unknown();
            } else {
                field.read(from);
            }
        }
        fields.forEach((name, field) -> {
            if (field.required) {
                from.requirePresent(name, field.value);
            }
        });
    }
}
