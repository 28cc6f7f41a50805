package org.gatehouse.rules.keyword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gatehouse.rules.text.TextFold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordMatcherTest {

    private static Keyword<String> whole(String word) {
        return new Keyword<>(word, "finance", "tr", true);
    }

    private static Keyword<String> anywhere(String word) {
        return new Keyword<>(word, "finance", "", false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KREDİ",
                "kredi",
                "Kredı",
                "KREDI",
                "krédì",
                "ｋｒｅｄｉ",
                "k\u200br\u200ce\u00add\u2060i",
                "k\u0336r\u0336e\u0336d\u0336i\u0336",
                "KREDI\u0307",
                "𝐤𝐫𝐞𝐝𝐢",
                "🎉kredi🎉",
                "'kredi'",
                "kredi_",
                "现在kredi申请"
            })
    void noSpellingHidesAWord(String spelling) {
        KeywordMatcher<String> matcher = KeywordMatcher.of(List.of(whole("kredi")));
        assertThat(matcher.find("Hemen " + spelling + " al")).containsExactly(whole("kredi"));
    }

    @ParameterizedTest
    @CsvSource({
        "kredi, kredim hazır, false",
        "kredi, mikrokredi, false",
        "kredi, 2kredi, false",
        "kredi, kredi2, false",
        "kredi, kredi-kart, true",
        "ışık, IŞIK, true",
        "ışık, ısık, true",
        "kredi kartı, KREDI   KARTI, true",
        "c++, learn c++ now, true",
        "移动, 中国移动公司, true",
        "भाषा, भाषाएँ, false",
        "ローン, 住宅ローン相談, true"
    })
    void aWholeWordStandsBetweenBoundaries(String word, String text, boolean found) {
        assertThat(KeywordMatcher.of(List.of(whole(word))).find(text).isEmpty()).isEqualTo(!found);
    }

    @Test
    void otherWordsCountInsideLongerOnes() {
        assertThat(KeywordMatcher.of(List.of(anywhere("kredi"))).find("Mikrokrediler"))
                .hasSize(1);
    }

    @Test
    void namesEachKeywordOnceInOrderOfItsFirstPlace() {
        KeywordMatcher<String> matcher = KeywordMatcher.of(
                List.of(anywhere("casino"), whole("kredi"), anywhere("kredi kartı"), whole("KREDİ"), anywhere("yok")));
        assertThat(matcher.find("Kredi kartı, casino, kredi, casino"))
                .containsExactly(anywhere("kredi kartı"), whole("kredi"), whole("KREDİ"), anywhere("casino"));
    }

    @Test
    void showsThePlacesInTheTextAsGiven() {
        String text = "👍  Ｋre\u200bDİ ve ﬁnance";
        List<KeywordMatcher.Place<String>> places =
                KeywordMatcher.of(List.of(whole("kredi"), whole("finance"))).places(text);
        assertThat(places).extracting(place -> place.span().of(text)).containsExactly("Ｋre\u200bDİ", "ﬁnance");
    }

    /** The trie's array ends one short of it. */
    @Test
    void theLastCodeUnitDoesNoHarm() {
        assertThat(KeywordMatcher.of(List.of(anywhere("kredi"))).find("kre\uffffdi\uffff"))
                .hasSize(1);
    }

    @Test
    void anEmptyListFindsNothing() {
        assertThat(KeywordMatcher.of(List.of()).find("kredi")).isEmpty();
    }

    @Test
    void aKeywordWithoutAVisibleCharacterIsRefused() {
        assertThatThrownBy(() -> whole(" \u200b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsEachOfFiveThousand() {
        Random random = new Random(7);
        List<Keyword<String>> keywords = IntStream.range(0, 5000)
                .mapToObj(i -> new Keyword<>(randomWord(random) + i, "list", "tr", i % 2 == 0))
                .toList();
        KeywordMatcher<String> matcher = KeywordMatcher.of(keywords);
        assertThat(keywords).allSatisfy(keyword -> assertThat(matcher.find("son " + keyword.word() + " gün"))
                .contains(keyword));
    }

    private static String randomWord(Random random) {
        StringBuilder word = new StringBuilder();
        random.ints(6, 0, 29).forEach(letter -> word.append("abcçdefgğhıijklmnoöprsştuüvyz".charAt(letter)));
        return word.toString();
    }

    @Property(tries = 200)
    void findsWhatASearchWordByWordFinds(@ForAll("words") List<String> words, @ForAll("texts") String text) {
        List<Keyword<String>> keywords =
                words.stream().distinct().map(KeywordMatcherTest::anywhere).toList();
        List<Keyword<String>> expected = new ArrayList<>(keywords);
        expected.removeIf(keyword -> !TextFold.fold(text, false).contains(TextFold.fold(keyword.word(), false)));
        assertThat(KeywordMatcher.of(keywords).find(text)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return pieces(1, 4)
                .filter(word -> !TextFold.fold(word, false).isEmpty())
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> texts() {
        return pieces(0, 40);
    }

    private static Arbitrary<String> pieces(int fewest, int most) {
        return Arbitraries.of("a", "A", "ş", "S", "ı", "İ", "中", "\uffff", "😀")
                .list()
                .ofMinSize(fewest)
                .ofMaxSize(most)
                .map(pieces -> String.join("", pieces));
    }
}
