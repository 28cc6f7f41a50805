package org.gatehouse.web.api.json;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object in the order they come, read without building a tree. A value of the wrong type is
 * noted and skipped; {@code null} reads as an absent field. Use: {@code while next() … switch (field)}, with
 * {@link #unknown()} for every other name, because a misspelt field that is silently ignored harms its author.
 */
public final class JsonFields {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    /** Nobody nests this deep; a bomb does. */
    private static final int DEEPEST = 64;

    /** How problems name a field whose name is empty. */
    private static final String NO_NAME = "\"\"";

    private final JsonParser parser;
    private final String path;
    private final InputErrors errors;
    private final Set<String> seen = new HashSet<>();
    private String field = "";
    private boolean ended;

    JsonFields(JsonParser parser, String path, InputErrors errors) {
        this.parser = parser;
        this.path = path;
        this.errors = errors;
    }

    /** The next field's name, or null at the end of the object. The field's value must be read before the next call. */
    public @Nullable String next() {
        while (!ended) {
            if (parser.next() == Event.END_OBJECT) {
                ended = true;
                break;
            }
            field = parser.getString();
            if (seen.add(field)) {
                return field;
            }
            reject("json.duplicate");
            skip(parser, parser.next());
        }
        return null;
    }

    /** Where the present field stands in the document, as problems name it: {@code recipients[2].phone}. */
    public String name() {
        String shown = field.isEmpty() ? NO_NAME : field;
        return path.isEmpty() ? shown : path + "." + shown;
    }

    /** Notes that the present field cannot be accepted. */
    public void reject(String key, String... arguments) {
        errors.add(name(), key, arguments);
    }

    /** Notes a required field of this object that is absent. */
    public void requirePresent(String absent, @Nullable Object value) {
        errors.requirePresent(path.isEmpty() ? absent : path + "." + absent, value);
    }

    /** Skips a field this object does not have, and says so. */
    public void unknown() {
        reject("json.unknown", field);
        skip(parser, parser.next());
    }

    /** A text; lone surrogates are rejected, because no charset can carry them. */
    public @Nullable String text() {
        String text = rawText();
        if (text != null && hasLoneSurrogate(text)) {
            reject("text.surrogate");
            return null;
        }
        return text;
    }

    /** A text as it stands, lone surrogates included: for rows of an upload, which are judged one by one. */
    public @Nullable String rawText() {
        return value(Event.VALUE_STRING, "json.string") ? parser.getString() : null;
    }

    /** A whole number of at most 18 digits, written without fraction or exponent. */
    public @Nullable Long whole() {
        if (!value(Event.VALUE_NUMBER, "json.number")) {
            return null;
        }
        String digits = parser.getString();
        if (!WHOLE.matcher(digits).matches()) {
            reject("json.whole", digits);
            return null;
        }
        return Long.valueOf(digits);
    }

    /** A text, a whole number or null; unlike elsewhere a null that is written differs from an absent field. */
    public @Nullable Scalar scalar() {
        Event event = parser.next();
        return switch (event) {
            case VALUE_NULL -> new Scalar(null);
            case VALUE_STRING -> new Scalar(parser.getString());
            case VALUE_NUMBER -> wholeAsWritten();
            default -> {
                reject("json.scalar");
                skip(parser, event);
                yield null;
            }
        };
    }

    private @Nullable Scalar wholeAsWritten() {
        String digits = parser.getString();
        if (WHOLE.matcher(digits).matches()) {
            return new Scalar(digits);
        }
        reject("json.whole", digits);
        return null;
    }

    /** True or false; false when the field is null. */
    public boolean flag() {
        Event event = parser.next();
        if (event != Event.VALUE_TRUE && event != Event.VALUE_FALSE && event != Event.VALUE_NULL) {
            reject("json.boolean");
            skip(parser, event);
        }
        return event == Event.VALUE_TRUE;
    }

    /** A time of ISO 8601 with any offset. */
    public @Nullable Instant time() {
        String text = text();
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException broken) {
            reject("time", text);
            return null;
        }
    }

    /** One of some names of an enum. */
    public <E extends Enum<E>> @Nullable E choice(Collection<E> choices) {
        String name = text();
        if (name == null) {
            return null;
        }
        E found = Choice.find(choices, name);
        if (found == null) {
            reject("choice", name, Choice.names(choices));
        }
        return found;
    }

    /** An object whose values are all texts, as they stand; empty when the field is null. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        if (value(Event.START_OBJECT, "json.object")) {
            JsonFields fields = new JsonFields(parser, name(), errors);
            for (String key = fields.next(); key != null; key = fields.next()) {
                String text = fields.rawText();
                if (text != null) {
                    texts.put(key, text);
                }
            }
        }
        return texts;
    }

    /**
     * An array of objects, each read by {@code shape}. @return how many elements; empty when the field is null or no
     * array
     */
    public OptionalInt objects(Consumer<JsonFields> shape) {
        return elements(Event.START_OBJECT, "json.object", element -> {
            JsonFields fields = new JsonFields(parser, element, errors);
            shape.accept(fields);
            fields.finish();
        });
    }

    /** An array of texts. @return how many elements; empty when the field is null or no array */
    public OptionalInt strings(Consumer<String> each) {
        return elements(Event.VALUE_STRING, "json.string", element -> each.accept(parser.getString()));
    }

    /** Reads what is left of the object, so that the document can go on. */
    void finish() {
        for (String left = next(); left != null; left = next()) {
            unknown();
        }
    }

    private OptionalInt elements(Event wanted, String key, Consumer<String> each) {
        if (!value(Event.START_ARRAY, "json.array")) {
            return OptionalInt.empty();
        }
        int index = 0;
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            String element = name() + "[" + index++ + "]";
            if (event == wanted) {
                each.accept(element);
            } else {
                errors.add(element, key);
                skip(parser, event);
            }
        }
        return OptionalInt.of(index);
    }

    private boolean value(Event wanted, String key) {
        Event event = parser.next();
        if (event == wanted) {
            return true;
        }
        if (event != Event.VALUE_NULL) {
            reject(key);
            skip(parser, event);
        }
        return false;
    }

    /** Skips the value that {@code first} begins. @throws NotWellFormed when it nests too deep to be meant */
    static void skip(JsonParser parser, Event first) {
        int depth = 0;
        for (Event event = first; ; event = parser.next()) {
            switch (event) {
                case START_ARRAY, START_OBJECT -> depth++;
                case END_ARRAY, END_OBJECT -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return;
            }
            if (depth > DEEPEST) {
                throw new NotWellFormed("json.deep", Integer.toString(DEEPEST));
            }
        }
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
