package org.gatehouse.rules.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One language's patterns from a file beside this class. No language inherits from another: what it has no words for is
 * an error. {@code {0}} is the first argument; {@code <a|b>} is a for a clause that stands for itself, and b in the
 * form that the language's pattern {@code second} names: JOINED (before "and") or CONDITIONAL (within "if").
 * {@code [a]} is what a clause is about, which {@link Topics} says once.
 */
final class Phrases {

    private static final Set<String> LANGUAGES = Set.of("en", "tr", "zh", "ja");
    private static final Map<String, Phrases> RULES = load("RuleWords");
    private static final Map<String, Phrases> TABLES = load("TableWords");
    private static final Pattern FORMS = Pattern.compile("<([^|>]*)\\|([^>]*)>");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Locale locale;
    private final Map<String, String> patterns;

    private Phrases(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = Map.copyOf(patterns);
    }

    /** The form in which a clause stands. */
    enum Form {
        STATED,
        JOINED,
        CONDITIONAL
    }

    /** The words for rules in that language, or in English. */
    static Phrases ofRules(Locale locale) {
        return in(locale, RULES);
    }

    /** The words for tables in that language, or in English. */
    static Phrases ofTables(Locale locale) {
        return in(locale, TABLES);
    }

    private static Phrases in(Locale locale, Map<String, Phrases> languages) {
        String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        return Objects.requireNonNull(languages.get(language));
    }

    private static Map<String, Phrases> load(String name) {
        return LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), language -> {
            String file = name + (language.equals("en") ? "" : "_" + language) + ".properties";
            return new Phrases(Locale.forLanguageTag(language), read(file));
        }));
    }

    private static Map<String, String> read(String file) {
        try (@Nullable InputStream bytes = Phrases.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("The words are missing: " + file);
            }
            Properties patterns = new Properties();
            patterns.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return patterns.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), patterns::getProperty));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    Locale locale() {
        return locale;
    }

    Set<String> keys() {
        return patterns.keySet();
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The first of the keys that the language has; where it has none, the last one is reported missing. */
    String either(String... keys) {
        for (String key : keys) {
            if (has(key)) {
                return key;
            }
        }
        return keys[keys.length - 1];
    }

    /** A text as it stands in the file. */
    String plain(String key) {
        return Optional.ofNullable(patterns.get(key))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No words in %s: add the key '%s'".formatted(locale.getDisplayLanguage(Locale.ENGLISH), key)));
    }

    String text(String key, List<String> arguments) {
        return text(key, Form.STATED, arguments);
    }

    String text(String key, String... arguments) {
        return text(key, List.of(arguments));
    }

    /** @throws IllegalArgumentException when the language has no such pattern */
    String text(String key, Form form, List<String> arguments) {
        String marked = plain(key).replace('[', Topics.OPEN).replace(']', Topics.CLOSE);
        String formed = FORMS.matcher(marked).replaceAll(forms -> literally(forms.group(second() == form ? 2 : 1)));
        return PLACE.matcher(formed).replaceAll(place -> literally(argument(key, place.group(1), arguments)));
    }

    /** The form before "and": one of its own only where the language has it. */
    Form joined(Form form) {
        return second() == Form.JOINED ? Form.JOINED : form;
    }

    private @Nullable Form second() {
        return patterns.containsKey("second") ? Form.valueOf(patterns.get("second")) : null;
    }

    private static String argument(String key, String place, List<String> arguments) {
        int index = Integer.parseInt(place);
        if (index >= arguments.size()) {
            throw new IllegalArgumentException("The pattern " + key + " names an argument that is not given: " + place);
        }
        return arguments.get(index);
    }

    private static String literally(String text) {
        return Matcher.quoteReplacement(text);
    }
}
