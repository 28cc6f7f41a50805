package org.gatehouse.web.rulebook;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.answer.NotFound;
import org.gatehouse.answer.Page;
import org.gatehouse.backtest.Backtest;
import org.gatehouse.backtest.BacktestExample;
import org.gatehouse.backtest.BacktestLine;
import org.gatehouse.backtest.BacktestProblem;
import org.gatehouse.backtest.Backtests;
import org.gatehouse.policy.DraftId;
import org.gatehouse.policy.RulebookDrafts;
import org.gatehouse.policy.RulebookLibrary;
import org.gatehouse.web.page.Format;
import org.gatehouse.web.page.Notices;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Texts;
import org.gatehouse.web.text.ErrorTexts;
import org.jspecify.annotations.Nullable;

/** The back-tests of a draft: starts one, shows how it goes, and what would have ended otherwise. */
@Named("backtestPanel")
@ViewScoped
public class BacktestPanel implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DAYS_AT_FIRST = 7;
    private static final int LINES_AT_FIRST = 25;
    private static final int LINES_MORE = 75;

    private final Set<Integer> opened = new TreeSet<>();
    private String draft = "";
    private String chosen = "";
    private long days = DAYS_AT_FIRST;
    private int limit = LINES_AT_FIRST;
    private transient @Nullable List<Backtest> all;
    private transient @Nullable Page<BacktestLine> lines;

    @Inject
    Backtests backtests;

    @Inject
    RulebookDrafts drafts;

    @Inject
    RulebookLibrary library;

    @Inject
    PageLanguage language;

    @Inject
    Format format;

    @Inject
    Notices notices;

    @Inject
    Texts text;

    private DraftId draftId() {
        return DraftId.parse(draft).orElseThrow(() -> new NotFound("draft " + draft));
    }

    private void refresh() {
        all = null;
        lines = null;
    }

    // ---- what a person does

    public void start() {
        refresh();
        chosen = backtests.start(draftId(), days).id().toString();
        opened.clear();
        limit = LINES_AT_FIRST;
    }

    /** Ends the one that is shown; what it found so far stays. */
    public void cancel() {
        Backtest shown = getShown();
        if (shown != null) {
            backtests.cancel(shown.id());
            notices.tell("backtest.cancelled");
        }
        refresh();
    }

    /** The page asks how it goes. */
    public void poll() {
        refresh();
    }

    public void showMore() {
        limit += LINES_MORE;
        lines = null;
    }

    /** Opens the examples of a line, or closes them. */
    public void turn(int line) {
        if (!opened.remove(line)) {
            opened.add(line);
        }
    }

    // ---- what is shown

    /** Those of the draft, the newest first. */
    public List<Backtest> getAll() {
        if (all == null) {
            all = backtests.of(draftId());
        }
        return all;
    }

    /** The one that was chosen, else the newest; null when there is none. */
    public @Nullable Backtest getShown() {
        return getAll().stream()
                .filter(one -> one.id().toString().equals(chosen))
                .findFirst()
                .orElseGet(() -> getAll().stream().findFirst().orElse(null));
    }

    /** Whether another one can be started now. */
    public boolean isStartable() {
        return library.mayChange(draftId().layer())
                && drafts.find(draftId()).draft().state().isOpen()
                && getAll().stream().allMatch(one -> one.state().isOver());
    }

    /** Whether the one that is shown can be cancelled. */
    public boolean isCancellable() {
        return isRunning() && library.mayChange(draftId().layer());
    }

    public boolean isRunning() {
        Backtest shown = getShown();
        return shown != null && !shown.state().isOver();
    }

    /** Whether the draft has been changed since the one that is shown. */
    public boolean isOutdated() {
        Backtest shown = getShown();
        return shown != null && !backtests.isOfTheDraftAsItIs(shown.id());
    }

    /** Why the one that is shown failed; null when it did not. */
    public @Nullable String getProblem() {
        Backtest shown = getShown();
        BacktestProblem problem = shown == null ? null : shown.problem();
        return problem == null ? null : ErrorTexts.sentence(problem.key(), List.of(), language.getLocale());
    }

    /** What it looked at, or what it is looking at. */
    public String getSubject() {
        Backtest shown = getShown();
        return shown == null
                ? ""
                : text.of(
                        "backtest.subject",
                        shown.days(),
                        format.date(shown.from()),
                        format.date(shown.until()),
                        shown.comparedVersion());
    }

    private Page<BacktestLine> lines() {
        if (lines == null) {
            Backtest shown = getShown();
            lines = shown == null ? new Page<>(List.of(), null) : backtests.lines(shown.id(), null, limit);
        }
        return lines;
    }

    public List<BacktestRow> getLines() {
        EndingWords words = new EndingWords(text);
        return lines().items().stream().map(line -> row(line, words)).toList();
    }

    private BacktestRow row(BacktestLine line, EndingWords words) {
        boolean isOpen = opened.contains(line.number());
        return new BacktestRow(
                line,
                words.of(line.change().inForce()),
                words.of(line.change().drafted()),
                isOpen,
                isOpen ? examples(line.number()) : List.of());
    }

    private List<BacktestExample> examples(int line) {
        Backtest shown = getShown();
        return shown == null ? List.of() : backtests.examplesOf(shown.id(), line);
    }

    /** How many lines there can be, and where the rest is. */
    public String getLimit() {
        return text.of("backtest.limit", Backtests.LINES_MAX, Backtests.TENANT_LINES_MAX, text.of("ending.OTHERS"));
    }

    public boolean isMore() {
        return lines().next() != null;
    }

    /** Who asked for it and when, for the list of earlier ones. */
    public String told(Backtest one) {
        return text.of("backtest.told", one.days(), one.askedBy(), format.time(one.askedAt()));
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(@Nullable String draft) {
        this.draft = draft == null ? "" : draft;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen == null ? "" : chosen;
    }

    public long getDays() {
        return days;
    }

    public void setDays(long days) {
        this.days = days;
    }
}
