package org.gatehouse.web.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pasted rows of which one cell cannot be taken stay in the grid; the cell is named, and nothing is lost. */
class GridRefusalIT {

    private static final String NEXT_LINE = "\u0085";
    private static final int PASTED = 300;

    private static List<String> keyword(String word) {
        return List.of(word, "", "no", "", "walk", "WARN", "");
    }

    @ParameterizedTest
    @CsvSource({"en, Row", "tr, satır"})
    void aRefusedPasteStaysWithTheCellThatIsTheCause(String language, String row) {
        try (Visit officer = Visit.of("platform", "COMPLIANCE", language)) {
            DraftDesk desk = DraftDesk.open(officer, "platform", "content");
            desk.goToTable("keywords");
            List<List<String>> rows = new ArrayList<>();
            for (int number = 0; number < PASTED; number++) {
                rows.add(keyword("refusal%03d".formatted(number)));
            }
            rows.set(7, keyword("refusal" + NEXT_LINE + "007"));
            desk.putIn(rows);

            Locator said = officer.page.locator("#tableGrid .said");
            assertThat(said).containsText("refusal\uFFFD007");
            assertThat(said).containsText(row);
            assertThat(officer.page.locator("#tableGrid .tabulator-cell.ERROR").first())
                    .containsText("007");
            officer.page.locator(".parts a[href*='part=tests']").click();
            assertThat(officer.page.locator("#tableGrid")).isVisible();
            assertThat(said).containsText("refusal\uFFFD007");

            desk.write(officer.page.locator("#tableGrid .tabulator-row:has(.tabulator-cell.ERROR)"), 0, "refusal007");
            assertThat(officer.page.locator("#tableGrid .tabulator-cell.ERROR")).hasCount(0);
            officer.page.locator("#tableGrid:not(.asking)").waitFor();
            officer.page.reload();
            officer.page.locator("#tableGrid .search").fill("refusal");
            assertThat(officer.page.locator("#tableGrid .count")).containsText(Integer.toString(PASTED));
        }
    }
}
