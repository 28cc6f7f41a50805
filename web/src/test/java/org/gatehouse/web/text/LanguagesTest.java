package org.gatehouse.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tr|tr",
                "tr-TR,en;q=0.5|tr",
                "zh-Hant-TW|zh",
                "ja;q=0.2,tr;q=0.9|tr",
                "de,ja;q=0.1|ja",
                "de|en",
                "*|en",
                ";;;q=x|en",
                "en-GB|en",
            })
    void chooses_the_best_of_the_four(String header, String language) {
        assertThat(Languages.accepted(header).getLanguage()).isEqualTo(language);
    }

    @Test
    void speaks_english_without_a_wish_and_to_one_that_is_absurdly_long() {
        assertThat(Languages.accepted(null).getLanguage()).isEqualTo("en");
        assertThat(Languages.accepted("tr,".repeat(5000)).getLanguage()).isEqualTo("en");
    }
}
