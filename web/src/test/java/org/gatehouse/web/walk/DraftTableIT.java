package org.gatehouse.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A table of a draft with files and many rows. */
@Execution(ExecutionMode.SAME_THREAD)
class DraftTableIT {

    private static final String HEADER = "word,language,whole_word,calling_code,category,disposition,carriers\r\n";
    private static final int MANY = 4_500;
    private static final int NARROW = 700;
    /** In which a grid that drew itself anew would have closed the cell. */
    private static final double AFTERTHOUGHT_MILLISECONDS = 300;

    @Test
    void aFileThatFitsLeavesNothingOfWhatWasSaidOfTheOneBefore() {
        try (Visit officer = Visit.of("platform", "COMPLIANCE", "en")) {
            keywords(officer);
            officer.press("importTable");
            officer.says(".notice", "Choose a file first");
            choose(officer, "");
            officer.says(".notice", "The file keywords.csv is empty.");
            choose(officer, HEADER + "jackpot,en,yes,,gambling,HOLD,\r\ncasino,en,yes,,gambling,EXPLODE,\r\n");
            officer.says("#refused", "Row 3, What happens");
            officer.says(".grid-state .count", "Rows: 0");

            choose(officer, HEADER + "jackpot,en,yes,,gambling,HOLD,\r\n");

            officer.says(".grid-state .count", "Rows: 1");
            assertThat(officer.page.locator("#refused").count()).isZero();
        }
    }

    @Test
    void manyPastedRowsAreTakenBackInOneStep() {
        try (Visit officer = Visit.of("platform", "COMPLIANCE", "en")) {
            DraftDesk desk = keywords(officer);
            desk.putIn(IntStream.range(0, MANY)
                    .mapToObj(each -> row("word" + each))
                    .toList());
            officer.says(".grid-state .count", "Rows: 4,500");
            officer.page.locator("#undo:not([disabled])").waitFor();
            officer.page.locator("#tableGrid .search").fill("word4499");
            officer.says(".grid-state .count", "shown: 1");
            officer.page.locator("#tableGrid .search").fill("");

            officer.press("undo");

            officer.says(".grid-state .count", "Rows: 0");
        }
    }

    @Test
    void aRowThatIsAddedIsOpenForTyping() {
        try (Visit officer = Visit.of("platform", "COMPLIANCE", "en")) {
            DraftDesk desk = keywords(officer);
            for (String word : List.of("roulette", "baccarat")) {
                officer.page.locator("#tableGrid [data-row=add]").click();
                officer.page.locator("#tableGrid .editor:focus").waitFor();
                officer.page.waitForTimeout(AFTERTHOUGHT_MILLISECONDS);
                officer.page.keyboard().type(word);
                officer.page.keyboard().press("Enter");
                desk.row(word).waitFor();
            }
        }
    }

    @Test
    void anOpenCellStaysOpenWhenTheWindowGetsNarrower() {
        try (Visit officer = Visit.of("platform", "COMPLIANCE", "en")) {
            DraftDesk desk = keywords(officer);
            officer.page.locator("#tableGrid [data-row=add]").click();
            officer.page.locator("#tableGrid .editor:focus").waitFor();
            officer.page.setViewportSize(NARROW, officer.page.viewportSize().height);
            officer.page.waitForTimeout(AFTERTHOUGHT_MILLISECONDS);
            officer.page.keyboard().type("poker");
            officer.page.keyboard().press("Enter");
            desk.row("poker").waitFor();
            assertThat(officer.overhang()).isZero();
        }
    }

    @Test
    void whatTwoWindowsChangeIsBothTaken() {
        try (Visit officer = Visit.of("platform", "COMPLIANCE", "en")) {
            DraftDesk first = keywords(officer);
            first.paste(List.of(row("alpha"), row("beta"), row("gamma")));
            officer.page.locator("#undo:not([disabled])").waitFor();
            Visit window = officer.anotherWindow();
            DraftDesk second = new DraftDesk(window, first.draft());
            window.open(officer.path());
            second.goToTable("keywords");

            first.paste(List.of(row("epsilon")));
            first.write(first.row("alpha"), 0, "aleph");
            first.goToTable("keywords");
            second.row("beta").locator("[type=checkbox]").check();
            window.page.locator("#tableGrid [data-row=remove]").click();
            window.says(".grid-state .said", "Somebody else changed this draft");
            second.write(second.row("gamma"), 0, "gimel");

            second.goToTable("keywords");
            for (String word : List.of("aleph", "gimel", "epsilon")) {
                second.row(word).waitFor();
            }
            window.says(".grid-state .count", "Rows: 3");
        }
    }

    @Test
    void whoUndoesByKeyStaysInTheCell() {
        try (Visit officer = Visit.of("platform", "COMPLIANCE", "en")) {
            DraftDesk desk = keywords(officer);
            desk.paste(List.of(row("alpha"), row("beta")));
            officer.page.locator("#undo:not([disabled])").waitFor();
            desk.write(desk.row("beta"), 0, "delta");
            desk.row("delta").waitFor();
            officer.page.locator("#tableGrid:not(.asking)").waitFor();
            officer.page.locator("#tableGrid .tabulator-cell:focus").waitFor();

            officer.page.keyboard().press("Control+z");

            desk.row("beta").waitFor();
            officer.page.locator("#tableGrid .tabulator-cell:focus").waitFor();
        }
    }

    @Test
    void addressesThatNameNothingShowThePageWithoutIt() {
        try (Visit officer = Visit.of("platform", "COMPLIANCE", "en")) {
            assertThat(officer.open("/rulebook.xhtml?book=content&layer=platform&part=versions&from=a&to=-5"))
                    .isEqualTo(200);
            assertThat(officer.open("/rulebook.xhtml?book=content&layer=platform&part=nothing"))
                    .isEqualTo(200);
            officer.sees("opted-out-brand");
        }
    }

    private static List<String> row(String word) {
        return List.of(word, "", "no", "", "gambling", "REFUSE", "");
    }

    private static DraftDesk keywords(Visit officer) {
        Newcomer customer = Newcomer.of(RunningPortal.shared());
        DraftDesk desk = DraftDesk.open(officer, customer.tenant(), "content");
        desk.goToTable("keywords");
        return desk;
    }

    private static void choose(Visit officer, String content) {
        officer.page
                .locator("#tableFile")
                .setInputFiles(new FilePayload("keywords.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        officer.press("importTable");
        officer.page.waitForLoadState(LoadState.LOAD);
    }
}
