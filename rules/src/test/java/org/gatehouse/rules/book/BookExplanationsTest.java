package org.gatehouse.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.rules.book.RulebookKind.CONTENT;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose words explain a decision. */
class BookExplanationsTest {

    private static final BookExplanations EXPLANATIONS = BookExplanations.of(Edited.shipped(
            CONTENT,
            "explanations",
            "no-links,tr,Bağlantı sayısı: {0}.,Bağlantıları çıkarın.",
            "no-links,en,It has {0} links[ and {1}].,",
            "listed-keyword,ja,使えない語です：{*}。,"));

    @ParameterizedTest(name = "{0} in {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no-links       | tr | Bağlantı sayısı: 3. | Bağlantıları çıkarın.",
                "no-links       | en | It has 3 links. | Ask your compliance team what this rule requires.",
                "no-links       | zh | It has 3 links. | 请向合规人员了解该规则的要求。",
                "listed-keyword | ja | 使えない語です：3。 | これらの語を使わずに書いてください。",
                "listed-keyword | tr | 使えない語です：3。 | Bu sözcükleri kullanmadan yazın.",
                "held-keyword   | en | The text contains words that a person has to look at first: 3."
                        + " | Wait for the decision, or say it without these words.",
                "some-rule      | en | The rule \"some-rule\" decided so: 3. | Ask your compliance team what this rule requires.",
            })
    void theAuthorsComeFirst(String rule, String language, String explanation, String remedy) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(EXPLANATIONS.explain(rule, List.of("3"), locale)).isEqualTo(explanation);
        assertThat(EXPLANATIONS.remedy(rule, List.of("3"), locale)).isEqualTo(remedy);
    }
}
