package org.gatehouse.web.api.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * A request body that must be one JSON object in UTF-8 (RFC 8259). It is read to its end before anything is judged:
 * what is not well-formed is {@link NotWellFormed}, everything else is noted in the errors.
 */
public final class JsonBody {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private JsonBody() {}

    /** Lets {@code shape} read the object's fields; a body that is no object is noted as wrong. */
    public static void read(InputStream body, InputErrors errors, Consumer<JsonFields> shape) {
        Ending ending = new Ending(strictUtf8(body));
        try (JsonParser parser = PARSERS.createParser(ending)) {
            Event first = parser.next();
            if (first == Event.START_OBJECT) {
                JsonFields fields = new JsonFields(parser, "", errors);
                shape.accept(fields);
                fields.finish();
            } else {
                errors.add("", "json.object");
                JsonFields.skip(parser, first);
            }
            rejectTrailing(parser);
        } catch (JsonParsingException malformed) {
            throw ending.reached
                    ? new NotWellFormed("json.unreadable")
                    : new NotWellFormed(
                            "json.malformed",
                            Long.toString(malformed.getLocation().getLineNumber()),
                            Long.toString(malformed.getLocation().getColumnNumber()));
        } catch (JsonException | NoSuchElementException malformed) {
            throw new NotWellFormed("json.unreadable");
        }
    }

    /** Knows whether a parser wanted more than there is: then the places it names are none. */
    private static final class Ending extends FilterReader {

        private boolean reached;

        Ending(Reader body) {
            super(body);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            reached |= count < 0;
            return count;
        }
    }

    private static void rejectTrailing(JsonParser parser) {
        if (parser.hasNext()) {
            throw new NotWellFormed("json.unreadable");
        }
    }

    private static Reader strictUtf8(InputStream body) {
        return new InputStreamReader(
                body,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
