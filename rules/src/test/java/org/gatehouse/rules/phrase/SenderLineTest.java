package org.gatehouse.rules.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LALE | İndirim başladı. LALE",
                "LALE | İndirim başladı. Lale!",
                "LALE | lale",
                "LALE | İndirim (LALE).  ",
                "LALE | İndirim LALE 🌷",
                "LALE | ＬＡＬＥ",
                "MAVİ | kampanya mavi",
                "MAVI | kampanya MAVİ",
                "LALE SHOES | big sale, Lale  Shoes",
                "LALE | Sale. LALE Text STOP to 4242",
                "LALE | LALE says hello, Yours LALE. Reply STOP to opt out",
                "LALE | İndirim LALE RET yazıp 4242'ye gönderin",
                "LALE | İndirim LALE RET LALE yazıp 4242'ye gönderin",
                "LALE | 全场五折【LALE】退订回T",
                "拉勒 | 全场五折 拉勒"
            })
    void theSenderIsAtTheEnd(String sender, String text) {
        assertThat(SenderLine.isAtEnd(text, sender)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LALE | İndirim başladı",
                "LALE | LALE mağazalarında indirim",
                "LALE | LALELER açtı, laleler",
                "LALE | XLALE",
                "LALE | LALE has 50% off! Text STOP to 4242",
                "LALE | İndirim. RET LALE yazıp 4242'ye gönderin",
                "LALE | Yours LALE. See you tomorrow",
                "LALE SHOES | big sale, Lale",
                "LALE | ''"
            })
    void theSenderIsNotAtTheEnd(String sender, String text) {
        assertThat(SenderLine.isAtEnd(text, sender)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en", "zh", "ja", "de", "fr", "es", "ru"})
    void bothAppendedLinesTogetherAreRecognised(String language) {
        String line = OptOutPhrases.defaults().line(language, "4242", "LALE");
        assertThat(SenderLine.isAtEnd("Sale LALE " + line, "LALE")).isTrue();
        assertThat(SenderLine.isAtEnd("Sale " + line, "LALE")).isFalse();
    }

    @Test
    void anEmptySenderIsNowhere() {
        assertThat(SenderLine.isAtEnd("text", "")).isFalse();
    }
}
