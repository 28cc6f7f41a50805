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

class ExplanationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"tr", "zh", "ja"})
    void everyLanguageHasTheSameKeysAndSpeaksForItself(String language) {
        ResourceBundle english = bundle(Locale.ROOT);
        ResourceBundle other = bundle(Locale.forLanguageTag(language));

        assertThat(other.getLocale().getLanguage()).isEqualTo(language);
        assertThat(ownKeys(other)).isEqualTo(english.keySet());
        assertThat(english.keySet()).allSatisfy(key -> {
            assertThat(other.getString(key)).isNotBlank().isNotEqualTo(english.getString(key));
            assertThat(places(other.getString(key))).as(key).isEqualTo(places(english.getString(key)));
        });
    }

    @Test
    void whatHasAnExplanationHasARemedy() {
        Set<String> keys = bundle(Locale.ROOT).keySet();
        assertThat(keys.stream().filter(key -> !key.endsWith(".remedy")))
                .allSatisfy(key -> assertThat(keys).contains(key + ".remedy"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | The text contains words that are refused for this number: 移动, 电信.",
                "en-GB | The text contains words that are refused for this number: 移动, 电信.",
                "fr    | The text contains words that are refused for this number: 移动, 电信.",
                "tr-TR | Metin, bu numara için reddedilen sözcükler içeriyor: 移动, 电信.",
                "zh-CN | 正文含有对该号码禁止使用的词语：移动, 电信。",
                "ja    | 本文にこの番号には使えない語があります：移动, 电信。",
            })
    void explainsInTheReadersLanguageOrEnglish(String tag, String sentence) {
        assertThat(Explanations.explain("listed-keyword", List.of("移动", "电信"), Locale.forLanguageTag(tag)))
                .isEqualTo(sentence);
    }

    @Test
    void anArgumentThatMayBeMissingTakesItsStretchWithIt() {
        assertThat(Explanations.explain("unfilled-variable", List.of(), Locale.ENGLISH))
                .isEqualTo("A variable of the text has no value for this recipient.");
        assertThat(Explanations.explain("unfilled-variable", List.of("na$me\\1"), Locale.ENGLISH))
                .isEqualTo("A variable of the text has no value for this recipient: na$me\\1.");
    }

    @Test
    void aRuleWithoutWordsOfItsOwnIsNamed() {
        assertThat(Explanations.explain("campus rule 7", List.of("x"), Locale.ENGLISH))
                .contains("\"campus rule 7\"");
        assertThat(Explanations.remedy("campus rule 7", List.of(), Locale.JAPANESE))
                .contains("コンプライアンス");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org.gatehouse.rules.message.Explanations",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Without what it inherits from English. */
    private static Set<String> ownKeys(ResourceBundle bundle) {
        return bundle.keySet().stream()
                .filter(key -> !bundle.getString(key).equals(bundle(Locale.ROOT).getString(key)))
                .collect(Collectors.toSet());
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{[^}]*}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
