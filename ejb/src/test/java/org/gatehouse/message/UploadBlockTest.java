package org.gatehouse.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What an upload holds comes out of its block as it went in. */
class UploadBlockTest {

    private static List<UploadRow> throughABlock(List<UploadRow> rows) {
        return UploadBlock.rows(UploadBlock.write(rows), rows.size());
    }

    private static UploadRow row(String phone, @Nullable String... values) {
        return new UploadRow(phone, Arrays.asList(values));
    }

    @Provide
    Arbitrary<List<@Nullable String>> cells() {
        Arbitrary<String> anyUnits = Arbitraries.strings().withCharRange('\0', '\uFFFF');
        Arbitrary<String> surrogates = Arbitraries.strings().withCharRange('\uD7FE', '\uE001');
        return Arbitraries.oneOf(anyUnits, surrogates, Arbitraries.just("").injectNull(0.5))
                .list()
                .ofMaxSize(6);
    }

    @Property
    void everyCellOfAnyUtf16UnitsSurvives(@ForAll("cells") List<@Nullable String> cells) {
        List<UploadRow> rows = List.of(new UploadRow("+905321234567", cells));
        assertThat(throughABlock(rows)).isEqualTo(rows);
    }

    @Example
    void aLoneSurrogateIsNotMended() {
        List<UploadRow> rows = List.of(row("\uD83D", "\uDE00\uD83D", "😀"));
        assertThat(throughABlock(rows)).isEqualTo(rows);
    }

    @Example
    void noValueIsNotAnEmptyOne() {
        List<UploadRow> rows = throughABlock(List.of(row("1", null, "")));
        assertThat(rows.get(0).byName(List.of("name", "city"))).isEqualTo(Map.of("city", ""));
    }

    @Example
    void aFullBlockKeepsTheOrderOfItsRows() {
        List<UploadRow> rows = new ArrayList<>();
        for (int i = 0; i < UploadBlock.ROWS; i++) {
            rows.add(row("+9053" + i, "Ada " + i));
        }
        assertThat(throughABlock(rows)).isEqualTo(rows);
    }

    @Example
    void aRowLiesInTheBlockOfItsThousand() {
        assertThat(UploadBlock.of(1)).isZero();
        assertThat(UploadBlock.of(1_000)).isZero();
        assertThat(UploadBlock.of(1_001)).isEqualTo(1);
    }
}
