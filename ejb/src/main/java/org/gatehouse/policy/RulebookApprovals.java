package org.gatehouse.policy;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gatehouse.answer.Conflict;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.answer.NotFound;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The boundary on which drafts become versions: by a second person, at once or from a date. Every method throws
 * {@link NotFound} for a layer, draft or version that is not the caller's.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({COMPLIANCE, RESELLER})
@SuppressWarnings("NullAway.Init")
public class RulebookApprovals {

    /** How far ahead a version may be scheduled. */
    static final Duration AHEAD_MAX = Duration.ofDays(365);

    private LayerAccess access;
    private DraftDesk desk;
    private DraftProof proof;
    private VersionDesk versions;
    private RulesInForce rules;
    private Clock clock;

    /** For the container's proxy. */
    protected RulebookApprovals() {}

    @Inject
    public RulebookApprovals(
            LayerAccess access,
            DraftDesk desk,
            DraftProof proof,
            VersionDesk versions,
            RulesInForce rules,
            Clock clock) {
        this.access = access;
        this.desk = desk;
        this.proof = proof;
        this.versions = versions;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A draft that waits for an approval.
     *
     * @param mayApprove whether the caller may: who had a hand in it may not
     */
    public record Waiting(Draft draft, Layer layer, boolean mayApprove) {}

    /** The drafts that wait in layers which the caller may change, the oldest first. */
    public List<Waiting> waiting() {
        return desk.submitted().stream()
                .filter(draft -> access.mayChange(draft.id().layer()))
                .map(draft -> new Waiting(draft, access.changed(draft.id().layer()), isByOthers(draft.id())))
                .toList();
    }

    private boolean isByOthers(DraftId id) {
        return !desk.authors(id).contains(access.login());
    }

    /**
     * Makes the draft a version.
     *
     * @param revision the one that the caller read
     * @param effectiveFrom when it comes into force, at most a year ahead; null: at once
     * @throws Conflict when the draft is not what the caller read, the caller had a hand in it, or it was not made from
     *     the version that it would follow
     * @throws InvalidInput for a time that is past or too far ahead, an error, a test that fails
     */
    public RulebookVersion approve(
            DraftId id, int revision, @Nullable Instant effectiveFrom, String note, Locale locale) {
        OpenDraft seen = submitted(id, revision);
        String checked = Remarks.note(note);
        requireReasonable(effectiveFrom);
        if (!isByOthers(id)) {
            throw new Conflict("rulebook.draft.ownWork", seen.draft().title());
        }
        proof.require(seen.layer(), seen.source(), locale);
        RulebookVersion version = versions.approve(seen, effectiveFrom, checked, access.login());
        rules.refresh();
        return version;
    }

    private void requireReasonable(@Nullable Instant effectiveFrom) {
        Instant now = clock.instant();
        if (effectiveFrom != null && effectiveFrom.isBefore(now)) {
            throw new InvalidInput("effectiveFrom", "schedule.past", effectiveFrom.toString());
        }
        if (effectiveFrom != null && effectiveFrom.isAfter(now.plus(AHEAD_MAX))) {
            throw new InvalidInput("effectiveFrom", "schedule.far", effectiveFrom.toString());
        }
    }

    /**
     * Gives a submitted draft back to its authors, who edit it again; authors may do it, too.
     *
     * @throws InvalidInput without a comment
     * @throws Conflict when the draft is not what the caller read
     */
    public OpenDraft giveBack(DraftId id, int revision, String comment) {
        OpenDraft seen = submitted(id, revision);
        desk.giveBack(seen.draft(), Remarks.required("comment", comment), access.login());
        return desk.find(id);
    }

    /**
     * Puts the content of a version that was in force before into force again, at once, as a new version; what was
     * scheduled is withdrawn. One person is enough: the content was approved before.
     *
     * @param version 0 for a layer's: as if nobody had ever written anything
     * @throws InvalidInput without a reason
     * @throws Conflict when the version never was in force, or is
     */
    public RulebookVersion rollBack(TenantId layer, RulebookKind kind, int version, String reason) {
        BookId book = access.changed(layer, kind);
        RulebookVersion back = versions.rollBack(
                access.changed(layer), book, version, Remarks.required("reason", reason), access.login());
        rules.refresh();
        return back;
    }

    /** Withdraws a version before its time. @throws Conflict when its time has come, or it is withdrawn already */
    public RulebookVersion withdraw(TenantId layer, RulebookKind kind, int version) {
        RulebookVersion withdrawn = versions.withdraw(access.changed(layer, kind), version, access.login());
        rules.refresh();
        return withdrawn;
    }

    private OpenDraft submitted(DraftId id, int revision) {
        access.changed(id.layer());
        OpenDraft found = desk.find(id);
        Seen.require(found.draft(), revision, DraftState.SUBMITTED);
        return found;
    }
}
