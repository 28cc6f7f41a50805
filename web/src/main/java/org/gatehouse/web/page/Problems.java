package org.gatehouse.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.answer.FieldError;
import org.gatehouse.web.text.ErrorTexts;

/** What could not be accepted in this request, by field; fields of no input on the page are told at its top. */
@Named("problems")
@RequestScoped
public class Problems {

    private final Map<String, List<String>> byField = new LinkedHashMap<>();

    @Inject
    PageLanguage language;

    @Inject
    Format format;

    public void show(List<FieldError> found) {
        found.forEach(error -> show(error.field(), sentence(error)));
    }

    /** What is wrong, in the reader's language. */
    public String sentence(FieldError error) {
        return ErrorTexts.sentence(
                error.key(), error.shown().stream().map(this::readable).toList(), language.getLocale());
    }

    /** The boundary names instants in UTC; a page shows them as all its times. */
    private String readable(String argument) {
        try {
            return format.time(Instant.parse(argument));
        } catch (DateTimeParseException noInstant) {
            return argument;
        }
    }

    /** Tells one sentence about one field, by the API's name of it; an empty name is the request as a whole. */
    public void show(String field, String sentence) {
        byField.computeIfAbsent(field, none -> new ArrayList<>()).add(sentence);
    }

    /** The sentences of one field; {@code recipients[3].phone} belongs to {@code recipients}. */
    public List<String> of(String field) {
        return byField.entrySet().stream()
                .filter(entry -> name(entry.getKey()).equals(field))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    public boolean has(String field) {
        return !of(field).isEmpty();
    }

    public boolean isAny() {
        return !byField.isEmpty();
    }

    /** Only the request as a whole is wrong, no field of it. */
    public boolean isGeneral() {
        return byField.keySet().equals(Set.of(""));
    }

    /** All sentences, for the summary that is read out first. */
    public List<String> getAll() {
        return byField.values().stream().flatMap(List::stream).toList();
    }

    private static String name(String field) {
        return field.split("[.\\[]", 2)[0];
    }
}
