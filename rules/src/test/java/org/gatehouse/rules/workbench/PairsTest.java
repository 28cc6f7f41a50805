package org.gatehouse.rules.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsTest {

    @Property(tries = 2_000)
    void whatIsWrittenIsReadAgainAndFitsACell(@ForAll("pairs") Map<String, String> pairs) {
        String cell = Pairs.write(pairs);
        assertThat(cell).doesNotContain("\t", "\n", "\r");
        assertThat(Pairs.read(cell)).as(cell).isEqualTo(pairs);
    }

    @Provide
    Arbitrary<Map<String, String>> pairs() {
        Arbitrary<String> keys = Arbitraries.of("text", "a", "max-parts", "x_1", "category");
        Arbitrary<String> values = Arbitraries.strings()
                .withChars("ab =;\"\\ntu\n\r\t\u0000\u007f签'")
                .ofMaxLength(9);
        return Arbitraries.maps(keys, values).ofMaxSize(4);
    }

    @Test
    void valuesAreQuotedWhereTheyMustBe() {
        assertThat(Pairs.write(Map.of("text", "Sale = 50 %"))).isEqualTo("text=Sale = 50 %");
        assertThat(Pairs.write(Map.of("text", "a; b"))).isEqualTo("text=\"a; b\"");
        assertThat(Pairs.write(Map.of("text", " a"))).isEqualTo("text=\" a\"");
        assertThat(Pairs.write(Map.of("text", "a\u0000\n"))).isEqualTo("text=\"a\\u0000\\n\"");
        assertThat(Pairs.write(Map.of("carrier", ""))).isEqualTo("carrier=");
    }

    @Test
    void onlyBlanksBeforeAKeyAreNothing() {
        assertThat(Pairs.read("a= x ;b=;   c=\"\"")).isEqualTo(Map.of("a", " x ", "b", "", "c", ""));
        assertThat(Pairs.read("")).isEmpty();
        assertThat(Pairs.read("a=1;")).isEqualTo(Map.of("a", "1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "text           | 0 | pair-without-key",
                "a=1; =2        | 5 | pair-without-key",
                "a=1;; b=2      | 4 | pair-without-key",
                "a=1; 2b=2      | 5 | pair-without-key",
                "a=1; b=2; a=3  | 10| pair-twice",
                "a=x\"          | 3 | pair-quote",
                "a=\"x          | 2 | pair-quote",
                "a=\"x\"y       | 2 | pair-quote",
                "a=\"\\x\"      | 3 | pair-escape",
                "a=\"\\u12\"    | 3 | pair-escape",
                "a=\"\\         | 3 | pair-escape",
            })
    void anUnreadableCellIsTold(String cell, int offset, String key) {
        Pairs.Unreadable unreadable = catchThrowableOfType(Pairs.Unreadable.class, () -> Pairs.read(cell));
        assertThat(unreadable).hasMessage(key);
        assertThat(unreadable.offset()).isEqualTo(offset);
    }
}
