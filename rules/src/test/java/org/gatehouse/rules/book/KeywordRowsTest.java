package org.gatehouse.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.rules.book.RulebookKind.CONTENT;

import java.util.List;
import java.util.Locale;
import org.gatehouse.rules.message.Explanations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the columns of the list of keywords mean: disposition, carriers, calling code, category. */
class KeywordRowsTest {

    private static final Rulebooks LISTED = Edited.rulebooks(
            CONTENT,
            "keywords",
            "casino,en,yes,,GAMBLING,REFUSE,",
            "poker,en,yes,,GAMBLING,HOLD,",
            "lottery,en,yes,,GAMBLING,WARN,",
            "raffle,en,yes,90,,HOLD,",
            "tombola,en,yes,,,WARN,one;two");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "text=Our casino | REFUSE KEYWORD by content/listed-keyword[casino]",
                "text=Our poker night | HOLD by content/held-keyword[poker]",
                "text=The lottery | WARN by content/warned-keyword[lottery]",
                "text=Poker in the casino, and the lottery | REFUSE KEYWORD by content/listed-keyword[casino],"
                        + " content/held-keyword[poker], content/warned-keyword[lottery]",
                "callingCode=90 text=A raffle | HOLD by content/held-keyword[raffle]",
                "callingCode=49 text=A raffle | PASS",
                "carrier=two text=A tombola | WARN by content/warned-keyword[tombola]",
                "carrier=three text=A tombola | PASS",
                "released=held-keyword text=Our poker night | PASS",
            })
    void aRowDoesWhatItsDispositionSays(String question, String expected) {
        assertThat(new Question("judge", question).ask(LISTED)).isEqualTo(expected);
    }

    @Test
    void rulesCanNameTheCategoriesOfKeywords() {
        RulebookSource source = LISTED.source("content");
        Rulebooks strict = LISTED.with(source.withRules(source.rules() + """
                rule "gambling" when Message(keywordCategories contains "GAMBLING", country == "TR") then
                    refuse("gambling", OTHER_REFUSAL, heldKeywords, warnedKeywords);
                end
                """));
        assertThat(new Question("judge", "text=Poker").ask(strict))
                .isEqualTo("REFUSE OTHER_REFUSAL by content/gambling[poker], content/held-keyword[poker]");
        assertThat(new Question("judge", "country=DE text=Poker").ask(strict))
                .isEqualTo("HOLD by content/held-keyword[poker]");
    }

    @Test
    void anAuthorsOwnRuleOfTheNameTakesItsPlace() {
        RulebookSource source = LISTED.source("content");
        Rulebooks own = LISTED.with(source.withRules(source.rules()
                + "rule \"held-keyword\" when Message(hasHeldKeyword) then warn(\"held-keyword\"); end"));
        assertThat(new Question("judge", "text=Poker").ask(own)).isEqualTo("WARN by content/held-keyword");
    }

    @Test
    void theRuleCanBeSwitchedOff() {
        RulebookSource source = LISTED.source("content");
        Rulebooks off = LISTED.with(source.withTable("off", "rule\nheld-keyword\n"));
        assertThat(new Question("judge", "text=Poker").ask(off)).isEqualTo("PASS");
        assertThat(new Question("judge", "text=A lottery").ask(off))
                .isEqualTo("WARN by content/warned-keyword[lottery]");
    }

    @Test
    void withoutSuchRowsThereAreNoSuchRules() {
        assertThat(names(Rulebooks.defaults()))
                .contains("listed-keyword")
                .doesNotContain("held-keyword", "warned-keyword");
        assertThat(names(LISTED)).contains("listed-keyword", "held-keyword", "warned-keyword");
    }

    private static List<String> names(Rulebooks rulebooks) {
        return InspectionTest.opened(rulebooks, CONTENT, "Hi").get(0).rules().stream()
                .map(ruled -> ruled.ref().name())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "tr", "zh", "ja"})
    void theExplanationsQuoteTheWords(String language) {
        for (String rule : List.of("held-keyword", "warned-keyword")) {
            assertThat(Explanations.explain(rule, List.of("poker", "raffle"), Locale.forLanguageTag(language)))
                    .contains("poker, raffle")
                    .doesNotContain(rule);
        }
    }

    @Test
    void aTableWithoutTheColumnsRefusesAsBefore() {
        RulebookSource source = Rulebooks.defaults().source("content");
        Rulebooks old = Rulebooks.defaults()
                .with(source.withTable("keywords", "word\tlanguage\twhole_word\tcalling_code\ncasino\ten\tyes\t\n"));
        assertThat(new Question("judge", "text=Our casino").ask(old))
                .isEqualTo("REFUSE KEYWORD by content/listed-keyword[casino]");
    }
}
