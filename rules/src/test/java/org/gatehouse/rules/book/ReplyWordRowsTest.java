package org.gatehouse.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.rules.book.RulebookKind.REPLY;

import java.util.List;
import org.gatehouse.rules.book.ReplyMeaning.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Words of replies that are for one brand only, and words that a customer adds. Cells: word, language, kind, alone,
 * brand.
 */
class ReplyWordRowsTest {

    private static final Rulebooks SHIPPED = Rulebooks.defaults();

    private static Rulebooks platformWith(String row) {
        RulebookSource shipped = SHIPPED.source("reply");
        String rows = shipped.tables().get("words");
        String wide = Edited.table(REPLY, "words", row);
        return SHIPPED.with(shipped.withTable(
                "words",
                String.valueOf(rows)
                                .replaceFirst("alone", "alone\tbrand")
                                .lines()
                                .map(line -> line.startsWith("#") || line.startsWith("word\t") ? line : line + "\t")
                                .reduce("", (all, line) -> all + line + "\n")
                        + wide.substring(wide.indexOf('\n') + 1)));
    }

    private static Rulebooks customerWith(String... rows) {
        return Edited.with(Edited.customer(Edited.rows("lale", REPLY, "words", rows)));
    }

    private static ReplyMeaning ask(Rulebooks rulebooks, String reply, String brands) {
        return rulebooks.meaning(reply, brands.isEmpty() ? List.of() : List.of(brands.split(",")));
    }

    @ParameterizedTest(name = "{0} to {1}: {2} {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "genug,LALE,OPT_OUT,LALE",
                "Genug!,lale,OPT_OUT,lale",
                "genug,'MAVİ,LALE',OPT_OUT,LALE",
                "genug mavi,'MAVİ,LALE',OPT_OUT,MAVİ",
                "genug,MAVİ,OTHER,-",
                "genug,'',OTHER,-",
                "stop,MAVİ,OPT_OUT,-",
            })
    void aWordOfABrandCountsOnlyInRepliesThatCanMeanIt(String reply, String brands, Meaning meaning, String brand) {
        ReplyMeaning answer = ask(platformWith("genug,de,STOP,no,LALE"), reply, brands);
        assertThat(answer.meaning()).isEqualTo(meaning);
        assertThat(answer.brand()).isEqualTo(brand);
    }

    @Test
    void aWordOfABrandGoesBeforeTheSameForAll() {
        Rulebooks rulebooks = platformWith("Stop,en,FILLER,no,Stop & Go");
        assertThat(ask(rulebooks, "stop", "LALE").meaning()).isEqualTo(Meaning.OPT_OUT);
        assertThat(ask(rulebooks, "stop", "Stop & Go").meaning()).isEqualTo(Meaning.OTHER);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "basta,LALE,OPT_OUT",
        "basta,'',OTHER",
        "genug,LALE,OPT_OUT",
        "genug,MAVİ,OTHER",
        "stop,'',OPT_OUT",
    })
    void wordsOfACustomerCountForItsOwnBrandsOnly(String reply, String brands, Meaning meaning) {
        Rulebooks rulebooks = customerWith("basta,es,STOP,no,", "genug,de,STOP,no,LALE");
        assertThat(ask(rulebooks, reply, brands).meaning()).isEqualTo(meaning);
    }

    @Test
    void aCustomerChangesNoWordOfThePlatform() {
        Rulebooks rulebooks = customerWith("stop,en,FILLER,no,", "stop,en,FILLER,no,LALE", "yeter,tr,STOP,no,");
        assertThat(ask(rulebooks, "stop", "LALE").meaning()).isEqualTo(Meaning.OPT_OUT);
        assertThat(ask(rulebooks, "yeter", "LALE").meaning()).isEqualTo(Meaning.OPT_OUT);
    }

    @Test
    void aCustomerHasWordsAndNoRules() {
        RulebookSource rules =
                Edited.rules("lale", REPLY, "rule \"all\" when Reply() then means(\"all\", OPT_IN); end");
        assertThatThrownBy(() -> Edited.customer(rules))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("add words");
    }
}
