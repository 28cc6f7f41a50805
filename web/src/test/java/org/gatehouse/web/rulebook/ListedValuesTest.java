package org.gatehouse.web.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListedValuesTest {

    @Test
    void whatIsShownIsReadAsTheSameValues() {
        for (List<String> values : List.of(
                List.<String>of(),
                List.of("A"),
                List.of("LALE", "GÜL"),
                List.of("A, Inc", "B"),
                List.of("a;b", "说、明", "x，y"),
                List.of("the \"best\"", "\"", " outer "),
                List.of("a\"b, c", "d"))) {
            assertThat(ListedValues.read(ListedValues.write(values)))
                    .as(ListedValues.write(values))
                    .isEqualTo(values);
        }
    }

    @Test
    void plainListsNeedNoQuotationMarks() {
        assertThat(ListedValues.write(List.of("LALE", "GÜL bahçe"))).isEqualTo("LALE, GÜL bahçe");
        assertThat(ListedValues.read("LALE,GÜL；牡丹、 桜 ,, ")).containsExactly("LALE", "GÜL", "牡丹", "桜");
        assertThat(ListedValues.read("say \"hi\", \"A, Inc\"")).containsExactly("say \"hi\"", "A, Inc");
        assertThat(ListedValues.read(" , ")).isEmpty();
    }
}
