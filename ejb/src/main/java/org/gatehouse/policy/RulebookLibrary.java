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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.answer.Cursor;
import org.gatehouse.answer.NotFound;
import org.gatehouse.answer.Page;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.workbench.TestReport;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
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
     * @param inForce null when the layer has none
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
        List<RulebookFaults.Since> found = faults.all();
        return Arrays.stream(RulebookKind.values())
                .filter(kind -> kind.layers().contains(seen.kind()))
                .map(kind -> glance(new BookId(layer, kind), drafts, found))
                .toList();
    }

    private Glance glance(BookId book, List<Draft> drafts, List<RulebookFaults.Since> found) {
        return database.control(sql -> {
            VersionLine line = VersionLine.of(sql, book, clock.instant());
            return new Glance(
                    book,
                    StoredVersions.find(sql, book, line.inForce()).orElse(null),
                    line.scheduled(),
                    (int) drafts.stream()
                            .filter(draft -> draft.kind() == book.kind())
                            .count(),
                    found.stream()
                            .filter(since -> since.fault().book().equals(book))
                            .findFirst()
                            .orElse(null));
        });
    }

    /** The version in force; empty when the layer has none. */
    public Optional<Content> inForce(TenantId layer, RulebookKind kind) {
        BookId book = access.seen(layer, kind);
        int version = database.control(
                sql -> VersionLine.of(sql, book, clock.instant()).inForce());
        return version == 0 ? Optional.empty() : Optional.of(version(layer, kind, version));
    }

    /** One version. @throws NotFound when there is none of that number */
    public Content version(TenantId layer, RulebookKind kind, int version) {
        BookId book = access.seen(layer, kind);
        Listed listed = database.control(sql -> StoredVersions.find(sql, book, version)
                        .map(found -> listed(found, VersionLine.of(sql, book, clock.instant()))))
                .orElseThrow(() -> new NotFound("version"));
        return new Content(listed.version(), listed.state(), desk.version(book, version));
    }

    /** Runs the tests of the version in force; there are none where the layer has none. */
    public TestReport tests(TenantId layer, RulebookKind kind) {
        return inForce(layer, kind)
                .map(content -> proof.tests(access.seen(layer), content.source(), Locale.ENGLISH))
                .orElseGet(() -> new TestReport(List.of(), List.of()));
    }

    /** All versions, the newest first. */
    public Page<Listed> history(TenantId layer, RulebookKind kind, @Nullable String cursor, int limit) {
        BookId book = access.seen(layer, kind);
        long before = cursor == null ? Integer.MAX_VALUE : Math.min(Integer.MAX_VALUE, Cursor.number(cursor));
        return database.control(sql -> {
            VersionLine line = VersionLine.of(sql, book, clock.instant());
            return Page.of(
                    history(sql, book, (int) before, limit, line),
                    limit,
                    listed -> Integer.toString(listed.version().version()));
        });
    }

    private List<Listed> history(Sql control, BookId book, int before, int limit, VersionLine line) {
        return StoredVersions.before(control, book, before, limit + 1).stream()
                .map(version -> listed(version, line))
                .toList();
    }

    private Listed listed(RulebookVersion version, VersionLine line) {
        Instant now = clock.instant();
        VersionState state = version.withdrawnAt() != null
                ? VersionState.WITHDRAWN
                : version.isScheduled(now)
                        ? VersionState.SCHEDULED
                        : version.version() == line.inForce() ? VersionState.IN_FORCE : VersionState.SUPERSEDED;
        return new Listed(version, state);
    }

    /** What differs between two versions; version 0 is an empty rulebook. */
    public RulebookDiff diff(TenantId layer, RulebookKind kind, int before, int after) {
        BookId book = access.seen(layer, kind);
        return RulebookDiff.between(kind, desk.version(book, before), desk.version(book, after));
    }

    /** What any node cannot load, the oldest first. */
    @RolesAllowed({COMPLIANCE, OPERATOR})
    public List<RulebookFaults.Since> faults() {
        return faults.all();
    }
}
