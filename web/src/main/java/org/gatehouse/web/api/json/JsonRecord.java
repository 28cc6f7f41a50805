package org.gatehouse.web.api.json;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gatehouse.answer.Page;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object in the API's ways: null fields stay, times are ISO 8601 in UTC with milliseconds. */
public final class JsonRecord {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final DateTimeFormatter UTC_MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final JsonObjectBuilder fields = BUILDERS.createObjectBuilder();

    /** A list's answer: {@code {"items": [...], "next": null | "..."}}. */
    public static <T> JsonObject page(Page<T> page, Function<T, ? extends JsonValue> item) {
        return new JsonRecord()
                .array("items", page.items(), item)
                .text("next", page.next())
                .build();
    }

    /** A time as the API writes it, e.g. {@code 2026-11-22T07:30:00.000Z}. */
    public static String utc(Instant at) {
        return UTC_MILLIS.format(at);
    }

    public JsonRecord text(String name, @Nullable String value) {
        if (value == null) {
            fields.addNull(name);
        } else {
            fields.add(name, value);
        }
        return this;
    }

    public JsonRecord name(String name, @Nullable Enum<?> value) {
        return text(name, value == null ? null : value.name());
    }

    public JsonRecord time(String name, @Nullable Instant at) {
        return text(name, at == null ? null : utc(at));
    }

    public JsonRecord number(String name, long value) {
        fields.add(name, value);
        return this;
    }

    public JsonRecord optionalNumber(String name, @Nullable Integer value) {
        return value == null ? text(name, null) : number(name, value.longValue());
    }

    public JsonRecord flag(String name, @Nullable Boolean value) {
        fields.add(name, value == null ? JsonValue.NULL : value ? JsonValue.TRUE : JsonValue.FALSE);
        return this;
    }

    /** An object written by {@code shape}, or null. */
    public <T> JsonRecord object(String name, @Nullable T value, Function<T, JsonObject> shape) {
        fields.add(name, value == null ? JsonValue.NULL : shape.apply(value));
        return this;
    }

    public <T> JsonRecord array(String name, List<T> values, Function<T, ? extends JsonValue> shape) {
        var array = BUILDERS.createArrayBuilder();
        values.forEach(value -> array.add(shape.apply(value)));
        fields.add(name, array);
        return this;
    }

    public JsonRecord texts(String name, List<String> values) {
        return array(name, values, Json::createValue);
    }

    public JsonObject build() {
        return fields.build();
    }
}
