package org.gatehouse.web.rulebook;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gatehouse.answer.Conflict;
import org.gatehouse.answer.NotFound;
import org.gatehouse.policy.Draft;
import org.gatehouse.policy.DraftId;
import org.gatehouse.policy.DraftState;
import org.gatehouse.policy.Edit;
import org.gatehouse.policy.OpenDraft;
import org.gatehouse.policy.RulebookDrafts;
import org.gatehouse.policy.RulebookLibrary;
import org.gatehouse.policy.TrialAnswer;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.TestOutcome;
import org.gatehouse.rules.workbench.TestReport;
import org.gatehouse.web.page.Notices;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Problems;
import org.gatehouse.web.page.Texts;
import org.gatehouse.web.text.ErrorTexts;
import org.jspecify.annotations.Nullable;

/** A draft under work. What it is stands on the server; every change is one edit there, which can be undone. */
@Named("draftPage")
@ViewScoped
public class DraftPage implements Serializable {

    static final String TRIAL = "trial";
    private static final String RULES = "rules";
    private static final Set<String> PARTS = Set.of(RULES, "tables", "tests", TRIAL, "backtest", "submit");

    private static final long serialVersionUID = 1L;

    private String id = "";
    private String part = RULES;
    private String table = "";
    private String title = "";
    private String note = "";

    /** The revision that the author has before the eyes: only that one is changed. */
    private int revision;

    private transient @Nullable OpenDraft draft;
    private transient @Nullable BookText book;
    private transient @Nullable List<Finding> found;
    private transient @Nullable TestReport tests;

    @Inject
    RulebookDrafts drafts;

    @Inject
    RulebookLibrary library;

    @Inject
    PageLanguage language;

    @Inject
    Texts text;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    /** Reads the draft anew. @throws NotFound for one that is not there, or not the caller's to see */
    public void load() {
        see(drafts.find(draftId()));
        note = getDraft().note();
        title = getDraft().title();
    }

    private DraftId draftId() {
        return DraftId.parse(id).orElseThrow(() -> new NotFound("draft " + id));
    }

    private void see(OpenDraft now) {
        keep(now);
        revision = now.draft().revision();
    }

    private OpenDraft keep(OpenDraft now) {
        draft = now;
        book = null;
        found = null;
        tests = null;
        return now;
    }

    private OpenDraft open() {
        return draft == null ? keep(drafts.find(draftId())) : draft;
    }

    public Draft getDraft() {
        return open().draft();
    }

    // ---- changes

    /** Makes one edit. @return whether it was made, see {@link #change} */
    boolean make(Edit edit) {
        return change(seen -> drafts.edit(draftId(), seen, edit));
    }

    /** The same for who merges what others did and says so itself: nothing is shown. */
    boolean makeUnlessOvertaken(Edit edit) {
        return changed(seen -> drafts.edit(draftId(), seen, edit)).isEmpty();
    }

    public void undo() {
        change(seen -> drafts.undo(draftId(), seen));
    }

    public void redo() {
        change(seen -> drafts.redo(draftId(), seen));
    }

    /** Whether other versions came after the one that it was made from, so that it cannot be approved as it is. */
    public boolean isOutdated() {
        return isEditable() && drafts.isOutdated(draftId());
    }

    /** Makes the same changes in the version that is the last one now. */
    public void carryOver() {
        if (change(seen -> drafts.carryOver(draftId(), seen))) {
            notices.tell("draft.carriedOver");
        }
    }

    /** Where somebody else was faster, nothing is changed, and the draft is shown as it is now. */
    private boolean change(IntFunction<OpenDraft> change) {
        Optional<Conflict> stale = changed(change);
        stale.ifPresent(conflict -> {
            problems.show("", ErrorTexts.sentence(conflict.key(), conflict.arguments(), language.getLocale()));
            problems.show("", text.get("draft.stale"));
        });
        return stale.isEmpty();
    }

    /** What kept the change from being made: somebody else was faster. */
    private Optional<Conflict> changed(IntFunction<OpenDraft> change) {
        try {
            see(change.apply(revision));
            return Optional.empty();
        } catch (Conflict stale) {
            see(drafts.find(draftId()));
            return Optional.of(stale);
        }
    }

    /** Hands it to the approvers. */
    public void submit() {
        if (note.isBlank()) {
            problems.show("note", text.get("submit.noteMissing"));
            return;
        }
        if (change(seen -> drafts.describe(draftId(), seen, title.strip(), note.strip()))) {
            see(drafts.submit(draftId(), revision, language.getLocale()));
            notices.tell("draft.submitted");
        }
    }

    /** Nothing becomes of it. */
    public String discard() {
        drafts.discard(draftId());
        return "/rulebooks.xhtml?faces-redirect=true&layer=" + getLayerName();
    }

    // ---- what it is

    BookText getBook() {
        if (book == null) {
            book = BookText.of(open().source());
        }
        return book;
    }

    long getRevision() {
        return revision;
    }

    List<Finding> getFound() {
        if (found == null) {
            found = drafts.check(draftId());
        }
        return found;
    }

    TestReport getTests() {
        if (tests == null) {
            tests = isErroneous()
                    ? new TestReport(List.of(), List.of())
                    : drafts.tests(draftId(), language.getLocale());
        }
        return tests;
    }

    TrialAnswer trial(Map<String, String> given) {
        return drafts.trial(draftId(), given, language.getLocale());
    }

    LayerKind getLayerKind() {
        return open().layer().kind();
    }

    /** Whether what its rows give is at the cost of the layer's owner. */
    public boolean isAtOwnCost() {
        return open().layer().bears(getDraft().kind());
    }

    public String getLayerName() {
        return open().layer().name();
    }

    public String getLayerTitle() {
        return LayerTitle.of(open().layer(), text);
    }

    public DraftState getState() {
        return getDraft().state();
    }

    /** Whether the caller may change it now. */
    public boolean isEditable() {
        return getState() == DraftState.EDITING && library.mayChange(draftId().layer());
    }

    public boolean isUndoable() {
        return open().canUndo();
    }

    public boolean isRedoable() {
        return open().canRedo();
    }

    public String getBookId() {
        return getDraft().kind().id();
    }

    public String getBookTitle() {
        return text.get("book." + getBookId());
    }

    public boolean isFirstDecides() {
        return getDraft().kind().firstDecides();
    }

    /** Why it was returned, with who did it and when; null when it was not, or has been submitted again. */
    public @Nullable Draft getReturned() {
        return getState() == DraftState.EDITING && getDraft().returnedBy() != null ? getDraft() : null;
    }

    // ---- what the bar tells

    public List<CheckLine> getChecks() {
        return CheckLine.of(getFound(), getBook(), "/draft.xhtml?draft=" + id, language.getLocale(), text);
    }

    /** Whether it has errors; then it answers nothing, and its tests do not run. */
    public boolean isErroneous() {
        return getErrorCount() > 0;
    }

    public long getErrorCount() {
        return getFound().stream().filter(Finding::isError).count();
    }

    public long getWarningCount() {
        return getFound().size() - getErrorCount();
    }

    public int getTestCount() {
        return getTests().outcomes().size();
    }

    public long getPassedCount() {
        return getTests().outcomes().stream().filter(TestOutcome::passed).count();
    }

    public long getFailedCount() {
        return getTestCount() - getPassedCount();
    }

    /** Number of the first test that fails, from 1; 0 when none does. */
    public int getFirstFailed() {
        List<TestOutcome> outcomes = getTests().outcomes();
        return 1
                + IntStream.range(0, outcomes.size())
                        .filter(index -> !outcomes.get(index).passed())
                        .findFirst()
                        .orElse(-1);
    }

    public boolean isSubmittable() {
        return !isErroneous() && getFailedCount() == 0;
    }

    // ---- which part is shown

    public int getRuleCount() {
        return getBook().sheet().entries().size();
    }

    public int getTableCount() {
        return getTables().size();
    }

    public List<TableTab> getTables() {
        return TableTab.of(getBook(), language.getLocale());
    }

    /** The table that is shown: the one the address names, else the first. */
    TableSchema getTableSchema() {
        return TableTab.chosen(getBook().kind(), table);
    }

    public String getTable() {
        return draft == null ? table : getTableSchema().name();
    }

    public void setTable(@Nullable String table) {
        this.table = table == null ? "" : table;
    }

    public TableTab getShownTable() {
        return TableTab.of(getTableSchema(), getBook(), language.getLocale());
    }

    /** The address of this page without the part. */
    public String getQuery() {
        return "draft=" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPart() {
        return part;
    }

    public void setPart(@Nullable String part) {
        this.part = part != null && PARTS.contains(part) ? part : RULES;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
