package org.gatehouse.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.regex.Pattern;

/** A draft of a rulebook as one officer works on it in the browser. */
record DraftDesk(Visit officer, String draft) {

    /** A day of every year, a length of time. */
    private static final Pattern WRITTEN_FOR_MACHINES = Pattern.compile("--\\d\\d-\\d\\d|\\bP(\\d+D|T\\d)");

    /** Opens a draft of what is in force. */
    static DraftDesk open(Visit officer, String layer, String book) {
        officer.open("/rulebook.xhtml?layer=" + layer + "&book=" + book);
        officer.press("change");
        officer.page.waitForURL("**/draft.xhtml?*");
        String address = officer.page.url();
        return new DraftDesk(officer, address.replaceFirst(".*[?&]draft=", "").replaceFirst("&.*", ""));
    }

    private Page page() {
        return officer.page;
    }

    /** Goes to a part by its tab. */
    void go(String part) {
        follow(page().locator(".parts a[href*='part=" + part + "']"));
        page().locator(".parts a[href*='part=" + part + "'][aria-current=page]").waitFor();
    }

    /** Follows a link, also one to the page that is shown already, until the page it leads to is there. */
    private void follow(Locator link) {
        page().waitForLoadState(LoadState.LOAD);
        page().evaluate("document.documentElement.dataset.left = ''");
        link.click();
        page().locator("html:not([data-left])").waitFor();
        page().waitForLoadState(LoadState.LOAD);
    }

    void goToTable(String table) {
        go("tables");
        follow(page().locator(".chooser a[href*='table=" + table + "']"));
        page().locator(".chooser a[href*='table=" + table + "'][aria-current=page]")
                .waitFor();
        page().locator("#tableGrid .tabulator-header").waitFor();
        page().locator("#tableGrid:not(.asking)").waitFor();
    }

    // ---- a table as a sheet

    Locator row(String text) {
        return page().locator("#tableGrid .tabulator-row", Visit.withText(text));
    }

    /** Rows as a spreadsheet puts them on the clipboard, cells in the order of the columns. */
    void paste(List<List<String>> rows) {
        putIn(rows);
        rows.forEach(cells -> row(cells.get(0)).first().waitFor());
    }

    /** The same for rows that do not all fit into the window. */
    void putIn(List<List<String>> rows) {
        String text = String.join(
                "\n", rows.stream().map(cells -> String.join("\t", cells)).toList());
        page().locator("#tableGrid .sheet").evaluate("""
                (sheet, text) => {
                  const clipboard = new DataTransfer();
                  clipboard.setData("text/plain", text);
                  sheet.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }));
                }""", text);
    }

    /** Writes into a cell. */
    void write(Locator row, int column, String value) {
        Locator editor = opened(row, column);
        editor.fill(value);
        editor.press("Enter");
    }

    /** Chooses in a cell. */
    void choose(Locator row, int column, String value) {
        Locator editor = opened(row, column);
        editor.selectOption(value);
        editor.press("Enter");
    }

    /** Sets a time: a number and a unit. */
    void setTime(Locator row, int column, int count, String unit) {
        Locator editor = opened(row, column);
        editor.locator("select").selectOption(unit);
        editor.locator("input").fill(Integer.toString(count));
        editor.locator("input").press("Enter");
    }

    private Locator opened(Locator row, int column) {
        row.locator("[tabulator-field=c" + column + "]").dblclick();
        Locator editor = page().locator("#tableGrid .editor");
        editor.waitFor();
        return editor;
    }

    // ---- questions and tests

    /** Fills in a circumstance of the question by its name. */
    void give(String circumstance, String value) {
        page().locator("[data-given=" + circumstance + "] :is(input, textarea)").fill(value);
    }

    /** Asks, and waits until both answers stand side by side, or the draft's alone where nothing is in force. */
    void ask() {
        officer.press("ask");
        page().locator("#answers").waitFor();
    }

    String answerOfTheDraft() {
        return page().locator("#ofDraft-title ~ .verdict").innerText();
    }

    void keepAs(String test) {
        officer.fill("testName", test);
        officer.press("keep");
        page().locator(".notice[role=status]", Visit.withText(test)).waitFor();
    }

    /** Opens the test that fails, and takes what the draft says now as what is expected. */
    void acceptTheTestThatFails() {
        go("tests");
        page().waitForLoadState(LoadState.LOAD);
        page().locator(".test.failed .rule-actions .ui-button").first().click();
        page().locator("#ask").waitFor();
        String name = page().locator("#testName").inputValue();
        officer.press("keep");
        page().locator(".notice[role=status]", Visit.withText(name)).waitFor();
    }

    // ---- how it is proven and handed over

    /** Runs a back-test over the last day; the first line of what it found, or that nothing would have changed. */
    String backtest() {
        go("backtest");
        officer.fill("days", "1");
        officer.press("startBacktest");
        page().locator("#backtest .status.DONE").first().waitFor();
        return page().locator("#otherwise-title ~ :is(.scroll, .lead)").first().innerText();
    }

    void submit(String note) {
        go("submit");
        officer.fill("note", note);
        officer.press("submitDraft");
        page().locator(".status.SUBMITTED").first().waitFor();
    }

    /** The colleague looks at it in the list of what waits, and approves it at once. */
    void approveBy(Visit colleague) {
        colleague.open("/rulebooks.xhtml");
        colleague.page.locator("#waiting-title ~ ul a[href*='" + draft + "']").click();
        colleague.page.locator("#approve").waitFor();
        assertThat(colleague.page.locator("#backtest .status.DONE").count()).isPositive();
        colleague.isSound();
        assertThat(colleague.page.locator("table.diff").allInnerTexts())
                .as("what the approver reads of the tables")
                .isNotEmpty()
                .noneMatch(WRITTEN_FOR_MACHINES.asPredicate());
        colleague.pressAndConfirm("approve");
        colleague.page.locator(".status.APPROVED").first().waitFor();
    }
}
