package org.gatehouse.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.answer.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTextsTest {

    /** A sentence that comes in the reader's language already. */
    private static final String SAID_ELSEWHERE = "error.rulebook.finding";

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void fills_the_places_of_a_sentence() {
        FieldError error = new FieldError("limit", "range", "0", "1", "1000");

        assertThat(ErrorTexts.sentence(error, Locale.ENGLISH)).isEqualTo("0 is not from 1 to 1000.");
        assertThat(ErrorTexts.sentence(error, Locale.JAPANESE)).isEqualTo("0 は 1 から 1000 の範囲にありません。");
    }

    @Test
    void speaks_english_to_a_language_it_does_not_know() {
        assertThat(ErrorTexts.title("not-found", Locale.GERMAN)).isEqualTo("Not found");
    }

    @Test
    void names_a_key_that_no_bundle_knows() {
        assertThat(ErrorTexts.sentence(new FieldError("x", "brand.new"), Locale.ENGLISH))
                .isEqualTo("This cannot be accepted (brand.new).");
    }

    @Test
    void leaves_braces_and_quotes_of_a_sentence_as_they_are() {
        assertThat(ErrorTexts.sentence("template.unclosed", List.of("7"), Locale.ENGLISH))
                .isEqualTo("A variable that begins at position 7 is not closed by '}}'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "zh", "ja"})
    void has_in_every_language_the_same_sentences_with_the_same_places(String language) throws IOException {
        Properties english = bundle("");
        Properties translated = bundle("_" + language);

        assertThat(translated.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).contains(SAID_ELSEWHERE);
        assertThat(translated.getProperty(SAID_ELSEWHERE)).isEqualTo("{0}");
        english.remove(SAID_ELSEWHERE);
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            assertThat(places(translated.getProperty(key))).isEqualTo(places(english.getProperty(key)));
            assertThat(new MessageFormat(translated.getProperty(key)).format(new Object[] {"a", "b", "c"}))
                    .isNotBlank()
                    .isNotEqualTo(new MessageFormat(english.getProperty(key)).format(new Object[] {"a", "b", "c"}));
        });
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String suffix) throws IOException {
        String name = "Errors" + suffix + ".properties";
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ErrorTexts.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
