package org.gatehouse.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CharactersTest {

    @Test
    void lineBreaksAndEveryVisibleCharacterAreAllowed() {
        assertThat(Characters.firstForbidden("a\r\nş中😀👨‍👩‍👧 \u00a0\u200b")).isEmpty();
        assertThat(Characters.firstForbidden("")).isEmpty();
    }

    @Test
    void controlCharactersAreNot() {
        for (char control : "\0\t\u0007\f\u001b\u007f\u0085\u009f".toCharArray()) {
            assertThat(Characters.firstForbidden("ab" + control + "\0")).isEqualTo(OptionalInt.of(2));
        }
    }

    @Test
    void aLoneSurrogateIsNot() {
        assertThat(Characters.firstForbidden("😀\ud83d")).isEqualTo(OptionalInt.of(2));
        assertThat(Characters.firstForbidden("\ude00😀")).isEqualTo(OptionalInt.of(0));
        assertThat(Characters.firstForbidden("a\ud83d\ud83d\ude00")).isEqualTo(OptionalInt.of(1));
    }
}
