package org.gatehouse.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldTest {

    @ParameterizedTest
    @CsvSource({
        "KREDİ, kredi",
        "KREDI, kredi",
        "Kredı, kredi",
        "ÇĞÖŞÜ çğöşü, cgosu cgosu",
        "ＫｒｅｄｉＫ１２, kredik12",
        "𝐊𝐫𝐞𝐝𝐢, kredi",
        "k\u200br\u00ade\u2060d\u200di\ufeff, kredi",
        "k\u0336r\u0336e\u0301d\u20ddi\u0307, kredi",
        "ﬁnance ½ ™ …, finance 1⁄2 tm ...",
        "Straße STRASSE, strasse strasse",
        "ΟΔΟΣ οδός, οδοσ οδοσ",
        "Йод ЁЖ, иод еж",
        "ｶﾞｷﾞ ガギ, ガギ ガギ",
        "か\u3099, が",
        "한국어, 한국어",
        "退订 退\ufe00订, 退订 退订",
        "مَرْحَبـا, مرحبا",
        "हिन्दी, हिन्दी",
        "👍🏽 Hi ❤\ufe0f, 👍🏽 hi ❤",
        "a\u00a0\u2003\t  b, a b"
    })
    void makesSpellingsEqual(String text, String folded) {
        assertThat(TextFold.fold(text, false)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "SINIR, sınır",
        "SİNİR, sinir",
        "I\u0307ZMI\u0307R, izmir",
        "Isı ISI ısı, ısı ısı ısı",
        "ＩI, ıı",
        "kredi, kredi",
        "ŞIK, sık"
    })
    void keepsTheTwoLettersOfTurkishApartWhenAsked(String text, String folded) {
        assertThat(TextFold.fold(text, true)).isEqualTo(folded);
    }

    @Test
    void textThatIsFoldedAlreadyIsNotCopied() {
        String text = "plain text, 42";
        assertThat(TextFold.fold(text, false)).isSameAs(text);
        assertThat(TextFold.fold(text, true)).isSameAs(text);
    }

    @Property(tries = 2000)
    void theTableSaysWhatUnicodeSays(@ForAll("mixed") String text, @ForAll boolean turkish) {
        assertThat(TextFold.fold(text, turkish)).isEqualTo(UnicodeFold.fold(text, turkish));
    }

    @Property(tries = 2000)
    void foldingTwiceIsFoldingOnce(@ForAll("mixed") String text) {
        String once = TextFold.fold(text, false);
        assertThat(TextFold.fold(once, false)).isEqualTo(once);
    }

    @Property(tries = 2000)
    void findsTheOriginalOfEachFoldedWord(@ForAll("mixed") String before, @ForAll("mixed") String behind) {
        String text = before + "ŞĞÖ" + behind;
        String folded = TextFold.fold(text, false);
        int at = folded.indexOf("sgo");
        Span span = TextFold.span(text, at, at + 3);
        assertThat(TextFold.fold(span.of(text), false)).startsWith("sgo");
    }

    @Provide
    Arbitrary<String> mixed() {
        Arbitrary<String> letters = Arbitraries.strings().withChars("aAzZ09 \t.,iIİıßçĞ…½Ωςéㄱ한ガｶﾞが");
        Arbitrary<String> marks =
                Arbitraries.strings().withChars("e\u0301\u0307\u200b\ufe0f\u3099か\u1161\u1100\u0940ह😀");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12);
        return Arbitraries.oneOf(letters, marks, any).list().ofMaxSize(4).map(parts -> String.join("", parts));
    }
}
