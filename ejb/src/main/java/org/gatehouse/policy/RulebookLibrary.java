package org.gatehouse.policy;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.answer.Conflict;
import org.gatehouse.answer.Cursor;
import org.gatehouse.answer.NotFound;
import org.gatehouse.answer.Page;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.TestReport;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/**
 * The boundary on which rulebooks are read: what is in force, what was, what differs. Every method throws
 * {@link NotFound} for a layer that is not the caller's, and for a rulebook that the layer may not have.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({COMPLIANCE, OPERATOR, RESELLER, CUSTOMER})
@SuppressWarnings("NullAway.Init")
public class RulebookLibrary {

    private LayerAccess access;
    private DraftDesk desk;
    private DraftProof proof;
    private RulebookFaults faults;
    private Database database;
    private Clock clock;

    /** For the container's proxy. */
    protected RulebookLibrary() {}

    @Inject
    public RulebookLibrary(
            LayerAccess access,
            DraftDesk desk,
            DraftProof proof,
            RulebookFaults faults,
            Database database,
            Clock clock) {
        this.access = access;
        this.desk = desk;
        this.proof = proof;
        this.faults = faults;
        this.database = database;
        this.clock = clock;
    }

    /**
     * One rulebook of a layer at a glance.
     *
     * @param inForce null when the layer has none; where the newest cannot be loaded, the last good one
     * @param scheduled those that wait for their time, the next one first
     * @param openDrafts how many people work on, or wait for an approval of
     * @param fault why not the newest version is in force
     */
    public record Glance(
            BookId book,
            @Nullable RulebookVersion inForce,
            List<RulebookVersion> scheduled,
            int openDrafts,
            RulebookFaults.@Nullable Since fault) {}

    /**
     * A version in the list of all.
     *
     * @param state as of now
     */
    public record Listed(RulebookVersion version, VersionState state) {}

    /** A version with what stands in it. */
    public record Content(RulebookVersion version, VersionState state, RulebookSource source) {}

    /** The layers that the caller may see, by name. */
    public List<Layer> layers() {
        return access.visible();
    }

    /** The layer of that name. */
    public Layer layer(String name) {
        return access.named(name);
    }

    /** Whether the caller may change the rulebooks of a layer, and approve drafts of others. */
    public boolean mayChange(TenantId layer) {
        return access.mayChange(access.seen(layer).id());
    }

    /** The rulebooks that a layer may have. */
    public List<Glance> overview(TenantId layer) {
        Layer seen = access.seen(layer);
        List<Draft> drafts = desk.open(layer);
        List<RulebookFaults.Since> found = faultsSeen(layer);
        return Arrays.stream(RulebookKind.values())
                .filter(kind -> kind.layers().contains(seen.kind()))
                .map(kind -> glance(new BookId(layer, kind), drafts, found))
                .toList();
    }

    private Glance glance(BookId book, List<Draft> drafts, List<RulebookFaults.Since> found) {
        return database.control(sql -> {
            VersionLine line = VersionLine.of(sql, book, clock.instant());
            RulebookFaults.Since fault = fault(book, line, found);
            return new Glance(
                    book,
                    StoredVersions.find(sql, book, inForce(line, fault)).orElse(null),
                    line.scheduled(),
                    (int) drafts.stream()
                            .filter(draft -> draft.kind() == book.kind())
                            .count(),
                    fault);
        });
    }

    /** What cannot be loaded, this layer's tried before: nobody may have asked for it until now. */
    private List<RulebookFaults.Since> faultsSeen(TenantId layer) {
        proof.load(layer);
        return faults.all();
    }

    /** Why the version that should be in force is not, on some node; null when it is. */
    private static RulebookFaults.@Nullable Since fault(
            BookId book, VersionLine line, List<RulebookFaults.Since> found) {
        return found.stream()
                .filter(since ->
                        since.fault().book().equals(book) && since.fault().version() == line.inForce())
                .findFirst()
                .orElse(null);
    }

    /** The last good version, where the one that should be in force cannot be loaded. */
    private static int inForce(VersionLine line, RulebookFaults.@Nullable Since fault) {
        return fault == null || fault.fault().used() == 0
                ? line.inForce()
                : fault.fault().used();
    }

    /** What keeps the version that should be in force from it; empty when nothing does. */
    public Optional<RulebookFaults.Since> fault(TenantId layer, RulebookKind kind) {
        BookId book = access.seen(layer, kind);
        List<RulebookFaults.Since> found = faultsSeen(layer);
        return database.control(
                sql -> Optional.ofNullable(fault(book, VersionLine.of(sql, book, clock.instant()), found)));
    }

    /**
     * The version in force, which is the last good one where the newest cannot be loaded; empty: there is none, or none
     * that can be read.
     */
    public Optional<Content> inForce(TenantId layer, RulebookKind kind) {
        BookId book = access.seen(layer, kind);
        List<RulebookFaults.Since> found = faultsSeen(layer);
        int version = database.control(sql -> {
            VersionLine line = VersionLine.of(sql, book, clock.instant());
            return inForce(line, fault(book, line, found));
        });
        DraftDesk.Read read = desk.read(book, version);
        return read.version() == 0
                ? Optional.empty()
                : Optional.of(content(book, read.version(), read.source(), found));
    }

    /**
     * One version.
     *
     * @throws NotFound when there is none of that number
     * @throws Conflict when its text is no longer what was stored: another's is never given for it
     */
    public Content version(TenantId layer, RulebookKind kind, int version) {
        BookId book = access.seen(layer, kind);
        DraftDesk.Read read = desk.read(book, version);
        Content content = content(book, version, read.source(), faultsSeen(layer));
        if (read.version() != version) {
            throw new Conflict("rulebook.unreadable", Integer.toString(version));
        }
        return content;
    }

    private Content content(BookId book, int version, RulebookSource source, List<RulebookFaults.Since> faulty) {
        Listed listed = database.control(sql -> StoredVersions.find(sql, book, version)
                        .map(found -> listed(found, VersionLine.of(sql, book, clock.instant()), faulty)))
                .orElseThrow(() -> new NotFound("version"));
        return new Content(listed.version(), listed.state(), source);
    }

    /** What the check says of the version in force; nothing where the layer has none. */
    public List<Finding> check(TenantId layer, RulebookKind kind) {
        return inForce(layer, kind)
                .map(content -> check(access.seen(layer), content.source()))
                .orElse(List.of());
    }

    private List<Finding> check(Layer layer, RulebookSource source) {
        return proof.check(layer, source);
    }

    /** Runs the tests of the version in force; there are none where the layer has none, or it has an error. */
    public TestReport tests(TenantId layer, RulebookKind kind) {
        return inForce(layer, kind)
                .filter(content ->
                        check(access.seen(layer), content.source()).stream().noneMatch(Finding::isError))
                .map(content -> proof.tests(access.seen(layer), content.source(), Locale.ENGLISH))
                .orElseGet(() -> new TestReport(List.of(), List.of()));
    }

    /** All versions, the newest first. */
    public Page<Listed> history(TenantId layer, RulebookKind kind, @Nullable String cursor, int limit) {
        BookId book = access.seen(layer, kind);
        long before = cursor == null ? Integer.MAX_VALUE : Math.min(Integer.MAX_VALUE, Cursor.number(cursor));
        List<RulebookFaults.Since> found = faultsSeen(layer);
        return database.control(sql -> {
            VersionLine line = VersionLine.of(sql, book, clock.instant());
            return Page.of(
                    StoredVersions.before(sql, book, (int) before, limit + 1).stream()
                            .map(version -> listed(version, line, found))
                            .toList(),
                    limit,
                    listed -> Integer.toString(listed.version().version()));
        });
    }

    private Listed listed(RulebookVersion version, VersionLine line, List<RulebookFaults.Since> found) {
        return new Listed(version, state(version, line, fault(version.book(), line, found)));
    }

    private VersionState state(RulebookVersion version, VersionLine line, RulebookFaults.@Nullable Since fault) {
        if (version.withdrawnAt() != null) {
            return VersionState.WITHDRAWN;
        }
        if (version.isScheduled(clock.instant())) {
            return VersionState.SCHEDULED;
        }
        if (fault != null && version.version() == fault.fault().version()) {
            return VersionState.BROKEN;
        }
        return version.version() == inForce(line, fault) ? VersionState.IN_FORCE : VersionState.SUPERSEDED;
    }

    /** What differs between two versions; version 0 is an empty rulebook. */
    public RulebookDiff diff(TenantId layer, RulebookKind kind, int before, int after) {
        BookId book = access.seen(layer, kind);
        return RulebookDiff.between(kind, desk.version(book, before), desk.version(book, after));
    }

    /**
     * The version whose text is shown in the place of another: that one itself, else the last one before it that is
     * what was stored; 0 when there is none.
     */
    public int readable(TenantId layer, RulebookKind kind, int version) {
        return desk.read(access.seen(layer, kind), version).version();
    }

    /** What any node cannot load, the oldest first. */
    @RolesAllowed({COMPLIANCE, OPERATOR})
    public List<RulebookFaults.Since> faults() {
        return faults.all();
    }
}
