package org.gatehouse.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.rules.book.RulebookKind.CONTENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which row of the table of destinations counts (Y5b). Cells: country, blocked, letters allowed, prefix, carrier,
 * category.
 */
class DestinationRowsTest {

    private static final Rulebooks LISTED = Edited.rulebooks(
            CONTENT,
            "destinations",
            "KP,yes,no",
            "TR,no,yes",
            ",yes,yes,90532",
            ",no,yes,905321",
            ",yes,yes,9055,one",
            ",yes,yes,9056,,PROMOTIONAL",
            "DE,yes,yes,9057",
            ",yes,no,44,two,TRANSACTIONAL",
            "CH,no,no",
            "CH,yes,yes,,one");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "phone=0 country=KP sender=4242 text=Hi | REFUSE OTHER_REFUSAL by content/blocked-destination[KP]",
                "phone=905310000000 text=Hi | PASS",
                "phone=905320000000 text=Hi | REFUSE OTHER_REFUSAL by content/blocked-destination[+90532]",
                "phone=90532 text=Hi | REFUSE OTHER_REFUSAL by content/blocked-destination[+90532]",
                "phone=9053 text=Hi | PASS",
                "phone=905321000000 text=Hi | PASS",
                "phone=905500000000 carrier=one text=Hi | REFUSE OTHER_REFUSAL by content/blocked-destination[+9055]",
                "phone=905500000000 carrier=two text=Hi | PASS",
                "phone=905600000000 text=Hi | PASS",
                "phone=905600000000 category=PROMOTIONAL appendOptOut=yes appendSender=yes text=Hi"
                        + " | REFUSE OTHER_REFUSAL by content/blocked-destination[+9056]",
                "phone=905700000000 text=Hi | PASS",
                "phone=905700000000 country=DE text=Hi | REFUSE OTHER_REFUSAL by content/blocked-destination[+9057]",
                "phone=441000000000 carrier=two sender=4242 text=Hi | REFUSE OTHER_REFUSAL by content/blocked-destination[+44]",
                "phone=0 country=TR text=Hi | PASS",
                "phone=0 country=CH carrier=two text=Hi | REFUSE OTHER_REFUSAL by content/alphanumeric-sender[LALE, CH]",
                "phone=0 country=CH carrier=one text=Hi | REFUSE OTHER_REFUSAL by content/blocked-destination[CH]",
            })
    void theRowThatFitsBestCounts(String question, String expected) {
        assertThat(new Question("judge", question).ask(LISTED)).isEqualTo(expected);
    }

    @Test
    void ofEqualRowsTheLaterCounts() {
        Rulebooks twice = Edited.rulebooks(CONTENT, "destinations", "TR,no,yes", "TR,yes,yes");
        assertThat(new Question("judge", "text=Hi").ask(twice)).startsWith("REFUSE");
    }

    @Test
    void allThatAVerdictKnowsOfANumberAreThePrefixesItFits() {
        assertThat(LISTED.prefixes(905_321_234_567L)).isEqualTo(List.of(List.of(905_321L, 90_532L)));
        assertThat(LISTED.prefixes(905_330_000_000L)).isEqualTo(List.of(List.of()));
        assertThat(Rulebooks.defaults().prefixes(905_321_234_567L)).isEqualTo(List.of(List.of()));
    }
}
