package org.gatehouse.rules.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"tr", "zh", "ja"})
    void everyLanguageHasTheSameKeysAndPlacesAndSpeaksForItself(String language) {
        ResourceBundle english = bundle(Locale.ROOT);
        ResourceBundle other = bundle(Locale.forLanguageTag(language));

        assertThat(other.getLocale().getLanguage()).isEqualTo(language);
        assertThat(english.keySet()).hasSizeGreaterThan(50).allSatisfy(key -> {
            assertThat(other.getString(key)).as(key).isNotBlank().isNotEqualTo(english.getString(key));
            assertThat(places(other.getString(key))).as(key).isEqualTo(places(english.getString(key)));
        });
        assertThat(other.keySet()).isEqualTo(english.keySet());
    }

    /** Square brackets would leave a stretch out. */
    @Test
    void noSentenceHasAStretchThatMayBeMissing() {
        ResourceBundle english = bundle(Locale.ROOT);
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(english.getString(key)).doesNotContain("[", "]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | “secret” is not a known field.",
                "de    | “secret” is not a known field.",
                "tr-TR | “secret” bilinen bir alan değil.",
                "zh    | “secret”不是已知字段。",
                "ja    | 「secret」という項目はありません。",
            })
    void speaksTheReadersLanguageOrEnglish(String tag, String sentence) {
        assertThat(FindingText.of("field-unknown", List.of("secret"), Locale.forLanguageTag(tag)))
                .isEqualTo(sentence);
    }

    @Test
    void aKeyWithoutSentenceIsShownWithWhatItNames() {
        assertThat(FindingText.of("of-tomorrow", List.of("x"), Locale.ENGLISH)).isEqualTo("of-tomorrow [x]");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.gatehouse.rules.message.Findings", locale, Explanations.NO_SURPRISE);
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{[^}]*}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
