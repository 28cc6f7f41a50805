package org.gatehouse.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the grid makes of rows that two people changed, each without the other; asked of its script in a browser. */
class GridRowsIT {

    private static final Path SCRIPT = Path.of("src/main/webapp/resources/gatehouse/gridRows.js");
    private static final int CASES = 2_000;
    private static final int ROWS_MAX = 6;
    private static final int CHANGES_MAX = 3;

    private final Random random = new Random(20_261_127);
    private Visit visit;

    @BeforeEach
    void open() {
        visit = Visit.stranger(URI.create("about:blank"), "en");
        visit.page.addScriptTag(new Page.AddScriptTagOptions().setPath(SCRIPT));
    }

    @AfterEach
    void close() {
        visit.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nobody changed anything, a b, a b, a b, a b",
        "the first reading, '', '', a a b, a a b",
        "one row between two others, a b c, a B c, A b C, A B C",
        "a row removed between two others, a b c, a c, A b C, A C",
        "both append, a, a x, a y, a x y",
        "both append the same, a, a x, a x, a x",
        "both remove the same, a b, a, a, a",
        "both rewrite the same, a b c, a X c, a Y c, a X Y c",
        "rows moved by one alone, a b c, b a c, a b c, b a c",
        "a row that is there twice, a a b, a a a b, a a b z, a a a b z",
        "one at each end, a, x a, a z, x a z"
    })
    void bothChangesAreThere(String what, String before, String ours, String theirs, String expected) {
        assertThat(redone(List.of(List.of(rows(before), rows(ours), rows(theirs)))))
                .as(what)
                .containsExactly(rows(expected));
    }

    @Test
    void nothingThatEitherWroteIsLostOrDoubled() {
        List<List<List<String>>> cases = new ArrayList<>();
        for (int number = 0; number < CASES; number++) {
            List<String> before = new ArrayList<>();
            for (int row = random.nextInt(ROWS_MAX); row > 0; row--) {
                before.add("r" + random.nextInt(ROWS_MAX));
            }
            cases.add(List.of(before, changed(before, "o"), changed(before, "t")));
        }
        List<List<String>> results = redone(cases);
        for (int number = 0; number < CASES; number++) {
            List<List<String>> asked = cases.get(number);
            List<String> result = results.get(number);
            assertThat(written(result, "o")).as("of %s", asked).isEqualTo(written(asked.get(1), "o"));
            assertThat(written(result, "t")).as("of %s", asked).isEqualTo(written(asked.get(2), "t"));
            for (String row : asked.get(0)) {
                assertThat(Collections.frequency(result, row))
                        .as("%s of %s", row, asked)
                        .isLessThanOrEqualTo(Collections.frequency(asked.get(0), row));
            }
        }
    }

    /** What one person made of the rows: some removed, some new, each new one with the person's letter. */
    private List<String> changed(List<String> before, String letter) {
        List<String> rows = new ArrayList<>(before);
        for (int change = random.nextInt(CHANGES_MAX + 1); change > 0; change--) {
            if (!rows.isEmpty() && random.nextBoolean()) {
                rows.remove(random.nextInt(rows.size()));
            }
            if (random.nextBoolean()) {
                rows.add(random.nextInt(rows.size() + 1), letter + random.nextInt(ROWS_MAX));
            }
        }
        return rows;
    }

    private static List<String> written(List<String> rows, String letter) {
        return rows.stream().filter(row -> row.startsWith(letter)).sorted().toList();
    }

    private static List<String> rows(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> redone(List<List<List<String>>> cases) {
        return (List<List<String>>) visit.page.evaluate(
                "cases => cases.map(([before, ours, theirs]) => Gatehouse.rows.redone(before, ours, theirs))", cases);
    }
}
