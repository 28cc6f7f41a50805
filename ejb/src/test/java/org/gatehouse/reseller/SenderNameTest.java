package org.gatehouse.reseller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"LALE", "A", "ElevenChars", "4242", "123456789012345", "My Shop", "A&B-1", "B2B_$"})
    void isASender(String text) {
        assertThat(SenderName.isAcceptable(text)).isTrue();
        assertThat(new SenderName(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " LALE",
                "LALE ",
                "TwelveLetter",
                "1234567890123456",
                "ŞOK",
                "A[1]",
                "tab\t",
                "a\nb",
                "€",
                "`",
                "^",
                "+905321234567"
            })
    void isNone(String text) {
        assertThat(SenderName.isAcceptable(text)).isFalse();
    }
}
