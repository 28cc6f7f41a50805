package org.gatehouse.policy;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.answer.Conflict;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.answer.NotFound;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.TestReport;
import org.gatehouse.tenant.TenantId;

/**
 * The boundary on which people change rulebooks: a draft is opened, edited step by step, tried, and submitted to
 * another person. Every method throws {@link NotFound} for a layer or draft that is not the caller's; every change
 * names the revision that the caller saw, and throws {@link Conflict} naming who changed the draft since.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({COMPLIANCE, RESELLER})
@SuppressWarnings("NullAway.Init")
public class RulebookDrafts {

    private LayerAccess access;
    private DraftDesk desk;
    private DraftProof proof;

    /** For the container's proxy. */
    protected RulebookDrafts() {}

    @Inject
    public RulebookDrafts(LayerAccess access, DraftDesk desk, DraftProof proof) {
        this.access = access;
        this.desk = desk;
        this.proof = proof;
    }

    /**
     * Opens a draft of what is in force, or will be when all that is scheduled has come into force.
     *
     * @throws InvalidInput for a title that is not 1 to 200 characters, a note of more than 2,000
     * @throws Conflict when the layer has 50 open drafts
     */
    public OpenDraft open(TenantId layer, RulebookKind kind, String title, String note) {
        BookId book = access.changed(layer, kind);
        return desk.find(desk.open(book, Remarks.title(title), Remarks.note(note), null, access.login()));
    }

    /** The same without a title: who reads it is told in their own language who opened it and when. */
    public OpenDraft open(TenantId layer, RulebookKind kind) {
        return desk.find(desk.open(access.changed(layer, kind), "", "", null, access.login()));
    }

    /**
     * Opens a draft that holds a whole rulebook, such as one from version control.
     *
     * @param tables by name; tables that the rulebook must have and that are not among them are empty
     * @throws InvalidInput as {@link #open}, and for every error in it, with file, line and column as its field
     */
    public OpenDraft open(
            TenantId layer,
            RulebookKind kind,
            String title,
            String note,
            String rules,
            Map<String, String> tables,
            Locale locale) {
        BookId book = access.changed(layer, kind);
        String checkedTitle = Remarks.title(title);
        String checkedNote = Remarks.note(note);
        tables.keySet().forEach(table -> Edits.schema(kind, table));
        RulebookSource content =
                EmptyRulebook.of(access.changed(layer), kind, 1).withRules(rules);
        for (Map.Entry<String, String> table : tables.entrySet()) {
            content = content.withTable(table.getKey(), table.getValue());
        }
        Edits.requireSize(content);
        proof.requireWellFormed(access.changed(layer), content, locale);
        return desk.find(desk.open(book, checkedTitle, checkedNote, content, access.login()));
    }

    /** The open drafts of a layer, the one changed last first. */
    @RolesAllowed({COMPLIANCE, RESELLER, OPERATOR})
    public List<Draft> list(TenantId layer) {
        return desk.open(access.seen(layer).id());
    }

    /** A draft as it stands, also one that was approved or discarded. */
    @RolesAllowed({COMPLIANCE, RESELLER, OPERATOR})
    public OpenDraft find(DraftId id) {
        access.seen(id.layer());
        return desk.find(id);
    }

    /** What the draft changes of the version it was made from. */
    @RolesAllowed({COMPLIANCE, RESELLER, OPERATOR})
    public RulebookDiff diff(DraftId id) {
        OpenDraft draft = find(id);
        RulebookSource base = desk.version(draft.draft().book(), draft.draft().baseVersion());
        return RulebookDiff.between(draft.draft().kind(), base, draft.source());
    }

    /** Everything that is wrong with the draft, errors first, and much that is probably not meant. */
    @RolesAllowed({COMPLIANCE, RESELLER, OPERATOR})
    public List<Finding> check(DraftId id) {
        OpenDraft draft = find(id);
        return proof.check(draft.layer(), draft.source());
    }

    /** Runs the tests that belong to the draft. @throws InvalidInput for every error in it */
    @RolesAllowed({COMPLIANCE, RESELLER, OPERATOR})
    public TestReport tests(DraftId id, Locale locale) {
        OpenDraft draft = find(id);
        return proof.tests(draft.layer(), draft.source(), locale);
    }

    /**
     * Asks the draft and the version in force the same question.
     *
     * @param given circumstances that differ from the standard
     * @throws InvalidInput for every error in the draft, and for a circumstance that does not fit
     */
    @RolesAllowed({COMPLIANCE, RESELLER, OPERATOR})
    public TrialAnswer trial(DraftId id, Map<String, String> given, Locale locale) {
        OpenDraft draft = find(id);
        return proof.trial(draft.layer(), draft.source(), given, locale);
    }

    /** Another title and note; a draft without a title may stay without. @throws InvalidInput as {@link #open} */
    public OpenDraft describe(DraftId id, int revision, String title, String note) {
        Draft seen = editing(id, revision).draft();
        boolean staysUntitled = seen.title().isEmpty() && title.isBlank();
        desk.describe(seen, staysUntitled ? "" : Remarks.title(title), Remarks.note(note), access.login());
        return desk.find(id);
    }

    /**
     * Makes one edit as a whole; one that changes nothing is none.
     *
     * @throws InvalidInput when there is no such rule, row or table, or a cell cannot be written
     */
    public OpenDraft edit(DraftId id, int revision, Edit edit) {
        OpenDraft seen = editing(id, revision);
        Edited edited = Edits.make(seen.draft().kind(), seen.source(), edit);
        return edited.source().equals(seen.source())
                ? seen
                : stepped(seen, edited, seen.draft().baseVersion());
    }

    /** A step back; at the first there is none. */
    public OpenDraft undo(DraftId id, int revision) {
        desk.walk(editing(id, revision).draft(), -1, access.login());
        return desk.find(id);
    }

    /** The step that was undone last. */
    public OpenDraft redo(DraftId id, int revision) {
        desk.walk(editing(id, revision).draft(), 1, access.login());
        return desk.find(id);
    }

    /** Whether there are later versions than the one that it was made from. */
    public boolean isOutdated(DraftId id) {
        Draft draft = find(id).draft();
        return desk.last(draft.book()) != draft.baseVersion();
    }

    /**
     * Makes the same changes in the version that is the last one now, when others came after the one that the draft was
     * made from.
     *
     * @throws Conflict naming the rules and tables that both sides changed
     */
    public OpenDraft carryOver(DraftId id, int revision) {
        OpenDraft seen = editing(id, revision);
        Draft draft = seen.draft();
        int last = desk.last(draft.book());
        if (last == draft.baseVersion()) {
            return seen;
        }
        Carrying.Answer answer = Carrying.over(
                draft.kind(),
                desk.version(draft.book(), draft.baseVersion()),
                seen.source(),
                desk.version(draft.book(), last));
        if (answer instanceof Carrying.Answer.Clash clash) {
            throw new Conflict("rulebook.draft.clash", String.join(", ", clash.names()));
        }
        RulebookSource carried = ((Carrying.Answer.Carried) answer).source();
        return stepped(seen, new Edited(carried, "draft.carried-over", Integer.toString(last)), last);
    }

    /**
     * Submits the draft to another person; from now on it cannot be edited until it is returned.
     *
     * @throws InvalidInput when it changes nothing, has an error, or a test fails; each named
     */
    public OpenDraft submit(DraftId id, int revision, Locale locale) {
        OpenDraft seen = editing(id, revision);
        Draft draft = seen.draft();
        if (diff(id).isEmpty()) {
            throw new InvalidInput("draft", "rulebook.draft.same");
        }
        proof.require(seen.layer(), seen.source(), locale);
        desk.submit(draft, access.login());
        return desk.find(id);
    }

    /** Nothing becomes of the draft. Again it changes nothing. @throws Conflict when it was approved */
    public void discard(DraftId id) {
        access.changed(id.layer());
        Draft draft = desk.find(id).draft();
        if (draft.state() == DraftState.APPROVED) {
            throw new Conflict("rulebook.draft.closed", draft.changedBy());
        }
        if (draft.state().isOpen()) {
            desk.discard(draft, access.login());
        }
    }

    private OpenDraft stepped(OpenDraft seen, Edited edited, int base) {
        desk.step(seen.draft(), edited, base, access.login());
        return desk.find(seen.draft().id());
    }

    private OpenDraft editing(DraftId id, int revision) {
        access.changed(id.layer());
        OpenDraft found = desk.find(id);
        Seen.require(found.draft(), revision, DraftState.EDITING);
        return found;
    }
}
