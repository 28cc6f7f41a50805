package org.gatehouse.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitMarksTest {

    private static final Rulebooks RULEBOOKS = Rulebooks.defaults();

    private static Hit warning(String... words) {
        return new Hit(new RuleRef("content", 1, "finance-words"), Disposition.WARN, null, List.of(words));
    }

    private static Hit hold(String... arguments) {
        return new Hit(new RuleRef("content", 1, "sender-missing-at-end"), Disposition.HOLD, null, List.of(arguments));
    }

    private static Hit refusal(String... words) {
        RuleRef rule = new RuleRef("content", 1, "prohibited-content");
        return new Hit(rule, Disposition.REFUSE, Reason.CONTENT_NON_COMPLIANT, List.of(words));
    }

    private static List<String> marked(String text, Hit... hits) {
        return HitMarks.of(text, List.of(hits), RULEBOOKS).stream()
                .map(mark -> text.substring(mark.from(), mark.until()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "kredi, Hemen KREDİ al, KREDİ",
        "kredi, İİİ İstanbul için kredı var, kredı",
        "kredi, krédì burada, krédì",
        "kredi, ＫＲＥＤＩ ver, ＫＲＥＤＩ",
        "kredi, Mikrokrediler, kredi",
        "wine, ½ price: ＷÍＮＥ tonight, ＷÍＮＥ",
        "credit card, Your CREDIT  Card, CREDIT  Card",
        "信用卡, 申请信用卡吧, 信用卡"
    })
    void aWordIsMarkedInTheSpellingOfTheText(String word, String text, String marked) {
        assertThat(marked(text, warning(word))).containsExactly(marked);
    }

    @Test
    void aWordIsMarkedAtEachOfItsPlaces() {
        assertThat(HitMarks.of("İKİ KREDİ, iki kredi", List.of(warning("kredi")), RULEBOOKS))
                .containsExactly(new HeldMessage.Mark(4, 9), new HeldMessage.Mark(15, 20));
    }

    @Test
    void theWordsOfAllHitsAreMarkedInOrderOfTheText() {
        assertThat(marked(
                        "Wine on credit: a loan, a fake PASSPORT",
                        hold("LALE"),
                        refusal("fake passport"),
                        warning("wine", "loan")))
                .containsExactly("Wine", "loan", "fake PASSPORT");
    }

    @Test
    void listedWordsThatNoRuleNamedAreNotMarked() {
        assertThat(marked("A loan and a mortgage", warning("loan"))).containsExactly("loan");
        assertThat(marked("A loan and a mortgage", hold())).isEmpty();
    }

    /** A sender, a country or a number of parts stands in many a word. */
    @Test
    void whatARuleNamesBesidesListedWordsIsNotMarked() {
        assertThat(marked("LALE: sales in TR, 12 days", hold("LALE", "TR", "12")))
                .isEmpty();
    }
}
