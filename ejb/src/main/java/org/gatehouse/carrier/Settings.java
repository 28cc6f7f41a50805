package org.gatehouse.carrier;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The keys of a JSON object, typed; remembers which were asked for, so that the others can be refused. */
final class Settings {
    private final JsonObject object;
    private final String prefix;
    private final Set<String> known = new TreeSet<>();

    Settings(JsonObject object) {
        this(object, "");
    }

    private Settings(JsonObject object, String prefix) {
        this.object = object;
        this.prefix = prefix;
    }

    String text(String key, String usual) {
        JsonValue value = value(key);
        if (value == null) {
            return usual;
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw wrong(key, value.toString(), "write a text in quotes");
    }

    /** A text whose value no message shows. */
    String secret(String key, String usual) {
        JsonValue value = value(key);
        if (value != null && !(value instanceof JsonString)) {
            throw wrong(key, "not a text", "write a text in quotes");
        }
        return text(key, usual);
    }

    int number(String key, int usual) {
        JsonValue value = value(key);
        if (value == null) {
            return usual;
        }
        try {
            if (value instanceof JsonNumber number) {
                return number.intValueExact();
            }
        } catch (ArithmeticException e) {
            throw wrong(key, value.toString(), "write a whole number");
        }
        throw wrong(key, value.toString(), "write a whole number without quotes");
    }

    List<String> texts(String key, Collection<String> usual) {
        JsonValue value = value(key);
        if (value == null) {
            return List.copyOf(usual);
        }
        if (value instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance)) {
            return array.getValuesAs(JsonString::getString);
        }
        throw wrong(key, value.toString(), "write an array of texts, [\"…\"]");
    }

    /** All of them when left out. */
    List<String> oneOrMoreOf(String key, Set<String> allowed) {
        List<String> chosen = texts(key, allowed);
        if (chosen.isEmpty() || !allowed.containsAll(chosen)) {
            throw wrong(key, chosen.toString(), "write one or more of " + new TreeSet<>(allowed));
        }
        return chosen;
    }

    <E extends Enum<E>> E choice(String key, E usual) {
        String name = text(key, usual.name());
        E[] allowed = usual.getDeclaringClass().getEnumConstants();
        return Arrays.stream(allowed)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(key, '"' + name + '"', "write one of " + Arrays.toString(allowed)));
    }

    ZoneId zone(String key, ZoneId usual) {
        String name = text(key, usual.getId());
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw wrong(key, '"' + name + '"', "write a time zone, as UTC or Europe/Istanbul");
        }
    }

    /** Empty when left out. */
    Settings object(String key) {
        JsonValue value = value(key);
        if (value == null) {
            return new Settings(JsonValue.EMPTY_JSON_OBJECT, prefix + key + ".");
        }
        if (value instanceof JsonObject inner) {
            return new Settings(inner, prefix + key + ".");
        }
        throw wrong(key, value.toString(), "write an object, {…}");
    }

    void refuseOthers() {
        for (String key : object.keySet()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException(
                        "%s%s is no setting; leave it out or write one of %s".formatted(prefix, key, known));
            }
        }
    }

    private @Nullable JsonValue value(String key) {
        known.add(key);
        return object.get(key);
    }

    private IllegalArgumentException wrong(String key, String value, String remedy) {
        return new IllegalArgumentException("%s%s is %s; %s".formatted(prefix, key, value, remedy));
    }
}
