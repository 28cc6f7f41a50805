package org.gatehouse.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.answer.FieldError;
import org.gatehouse.web.text.ErrorTexts;

/** What could not be accepted in this request, by field; fields of no input on the page are told at its top. */
@Named("problems")
@RequestScoped
public class Problems {

    private final Map<String, List<String>> byField = new LinkedHashMap<>();

    @Inject
    PageLanguage language;

    public void show(List<FieldError> found) {
        found.forEach(error -> show(error.field(), ErrorTexts.sentence(error, language.getLocale())));
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

    /** All sentences, for the summary that is read out first. */
    public List<String> getAll() {
        return byField.values().stream().flatMap(List::stream).toList();
    }

    private static String name(String field) {
        return field.split("[.\\[]", 2)[0];
    }
}
