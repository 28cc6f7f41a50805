package org.gatehouse.web.problem;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.answer.FieldError;
import org.gatehouse.web.text.ErrorTexts;

/**
 * A problem by RFC 9457. Its {@code type} is {@code urn:gatehouse:problem:<kind>} and never changes; title, detail and
 * the sentences of the fields are in the reader's language.
 *
 * @param detailKey a key of the bundles with the values for its places
 * @param errors the fields that cannot be accepted; empty for other kinds
 */
public record Problem(int status, String kind, String detailKey, List<String> arguments, List<FieldError> errors) {

    /** RFC 9457, section 6.1. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    /** A problem whose detail is the sentence {@code error.<kind>}. */
    public static Problem of(int status, String kind, String... arguments) {
        return new Problem(status, kind, kind, List.of(arguments), List.of());
    }

    /** A problem with a detail of its own. */
    public static Problem detailed(int status, String kind, String detailKey, List<String> arguments) {
        return new Problem(status, kind, detailKey, arguments, List.of());
    }

    public static Problem unauthorized() {
        return of(401, "unauthorized");
    }

    public static Problem forbidden() {
        return of(403, "forbidden");
    }

    /** Says the same for what does not exist and for what is not the caller's, down to the last octet. */
    public static Problem notFound() {
        return of(404, "not-found");
    }

    public static Problem tooManyRequests(long retryAfterSeconds) {
        return of(429, "too-many-requests", Long.toString(retryAfterSeconds));
    }

    public static Problem validation(List<FieldError> errors) {
        return new Problem(422, "validation", "validation", List.of(), errors);
    }

    /** Our fault; {@code incident} is the id under which the log tells more. */
    public static Problem internal(String incident) {
        return of(500, "internal", incident);
    }

    /** The phrase of the status line (RFC 9110, section 15). */
    public String reasonPhrase() {
        return switch (status) {
            case 422 -> "Unprocessable Content";
            case 429 -> "Too Many Requests";
            default -> Response.Status.fromStatusCode(status).getReasonPhrase();
        };
    }

    public JsonObject toJson(Locale locale) {
        JsonArrayBuilder fields = BUILDERS.createArrayBuilder();
        errors.forEach(error -> fields.add(BUILDERS.createObjectBuilder()
                .add("field", error.field())
                .add("message", ErrorTexts.sentence(error, locale))));
        return BUILDERS.createObjectBuilder()
                .add("type", "urn:gatehouse:problem:" + kind)
                .add("title", ErrorTexts.title(kind, locale))
                .add("status", status)
                .add("detail", ErrorTexts.sentence(detailKey, arguments, locale))
                .add("errors", fields)
                .build();
    }
}
