package org.gatehouse.web.rulebook;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.answer.NotFound;
import org.gatehouse.policy.Draft;
import org.gatehouse.policy.DraftId;
import org.gatehouse.policy.DraftState;
import org.gatehouse.policy.OpenDraft;
import org.gatehouse.policy.RulebookApprovals;
import org.gatehouse.policy.RulebookDrafts;
import org.gatehouse.policy.RulebookLibrary;
import org.gatehouse.policy.RulebookVersion;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.TableWords;
import org.gatehouse.rules.workbench.TestOutcome;
import org.gatehouse.rules.workbench.TestReport;
import org.gatehouse.web.page.Format;
import org.gatehouse.web.page.Look;
import org.gatehouse.web.page.Notices;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Problems;
import org.gatehouse.web.page.Texts;
import org.jspecify.annotations.Nullable;

/** A draft under review: what it changes, who wrote it, what its tests say; and the decision of a second person. */
@Named("reviewPage")
@ViewScoped
public class ReviewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Set<String> OF_TABLES = Set.of("step.rows.changed", "step.table.replaced");

    private String id = "";
    private @Nullable LocalDateTime from;
    private String comment = "";

    /** The revision that the reader has before the eyes: only that one is decided about. */
    private int revision;

    private transient @Nullable OpenDraft draft;
    private transient @Nullable List<Finding> found;
    private transient @Nullable TestReport tests;

    @Inject
    RulebookDrafts drafts;

    @Inject
    RulebookApprovals approvals;

    @Inject
    RulebookLibrary library;

    @Inject
    PageLanguage language;

    @Inject
    Look look;

    @Inject
    Format format;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Texts text;

    /** Why the reader cannot approve. */
    public enum Obstacle {
        RIGHTS,
        AUTHOR,
        ERRORS,
        TESTS
    }

    /** Reads the draft. @throws NotFound for one that is not there, or not the caller's to see */
    public void load() {
        read();
        revision = getDraft().revision();
    }

    private OpenDraft read() {
        OpenDraft now = drafts.find(draftId());
        draft = now;
        found = null;
        tests = null;
        return now;
    }

    private DraftId draftId() {
        return DraftId.parse(id).orElseThrow(() -> new NotFound("draft " + id));
    }

    private OpenDraft open() {
        return draft == null ? read() : draft;
    }

    public Draft getDraft() {
        return open().draft();
    }

    // ---- the decision

    /** Null when the reader can approve. */
    public @Nullable Obstacle getObstacle() {
        if (!library.mayChange(draftId().layer())) {
            return Obstacle.RIGHTS;
        }
        if (!isByOthers()) {
            return Obstacle.AUTHOR;
        }
        if (getErrorCount() > 0) {
            return Obstacle.ERRORS;
        }
        return isTestsGreen() ? null : Obstacle.TESTS;
    }

    private boolean isByOthers() {
        return approvals.waiting().stream()
                .filter(waiting -> waiting.draft().id().equals(draftId()))
                .anyMatch(RulebookApprovals.Waiting::mayApprove);
    }

    /** At once, or from the date and hour that the reader chose in the own zone. */
    public void approve() {
        LocalDateTime chosen = from;
        Instant effective =
                chosen == null ? null : chosen.atZone(look.getZone()).toInstant();
        RulebookVersion version = approvals.approve(draftId(), revision, effective, "", language.getLocale());
        notices.tell("review.approved", version.version(), format.time(version.inForceFrom()));
        load();
    }

    public void giveBack() {
        if (comment.isBlank()) {
            problems.show("comment", text.get("review.commentMissing"));
            return;
        }
        approvals.giveBack(draftId(), revision, comment.strip());
        notices.tell("review.returned");
        comment = "";
        load();
    }

    public boolean isWaiting() {
        return getDraft().state() == DraftState.SUBMITTED;
    }

    public boolean isReturnable() {
        return library.mayChange(draftId().layer());
    }

    // ---- what is decided about

    public DiffView getDiff() {
        return new DiffView(getDraft().kind(), drafts.diff(draftId()), language.getLocale(), text);
    }

    public List<OpenDraft.Step> getSteps() {
        return open().steps();
    }

    /** What was done in a step; tables are called what their readers see. */
    public String told(OpenDraft.Step step) {
        String key = "step." + step.deed();
        return text.of(
                key,
                getDraft()
                        .kind()
                        .table(step.subject())
                        .filter(table -> OF_TABLES.contains(key))
                        .map(table -> TableWords.of(language.getLocale()).title(table))
                        .orElse(step.subject()));
    }

    /** Logins of all who made a step, the opener first. */
    public String getAuthors() {
        return Stream.concat(
                        Stream.of(getDraft().author()), open().steps().stream().map(OpenDraft.Step::author))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<Finding> found() {
        if (found == null) {
            found = drafts.check(draftId());
        }
        return found;
    }

    public long getErrorCount() {
        return found().stream().filter(Finding::isError).count();
    }

    public long getWarningCount() {
        return found().size() - getErrorCount();
    }

    private TestReport tests() {
        if (tests == null) {
            tests = getErrorCount() > 0
                    ? new TestReport(List.of(), List.of())
                    : drafts.tests(draftId(), language.getLocale());
        }
        return tests;
    }

    public boolean isTestsGreen() {
        return tests().isGreen();
    }

    public int getTestCount() {
        return tests().outcomes().size();
    }

    public long getPassedCount() {
        return tests().outcomes().stream().filter(TestOutcome::passed).count();
    }

    public String getBook() {
        return getDraft().kind().id();
    }

    public String getLayer() {
        return open().layer().name();
    }

    public String getLayerTitle() {
        return LayerTitle.of(open().layer(), text);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public @Nullable LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDateTime from) {
        this.from = from;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment == null ? "" : comment;
    }
}
