package org.gatehouse.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.answer.Conflict;
import org.gatehouse.answer.NotFound;
import org.gatehouse.audit.Audit;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** Where versions are made, one at a time: what is checked here cannot change before it is stored. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class VersionDesk {

    private Database database;
    private Audit audit;
    private Clock clock;

    /** For the container's proxy. */
    protected VersionDesk() {}

    @Inject
    public VersionDesk(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Conflict when the draft was changed, or was not made from the version that it would follow */
    RulebookVersion approve(OpenDraft seen, @Nullable Instant effectiveFrom, String note, String login) {
        Draft draft = seen.draft();
        BookId book = draft.book();
        return database.control(sql -> {
            StoredVersions.lock(sql);
            StoredDrafts.lock(sql, draft.id());
            Seen.require(
                    StoredDrafts.find(sql, draft.id()).orElseThrow(() -> new NotFound("draft")),
                    draft.revision(),
                    DraftState.SUBMITTED);
            Instant now = clock.instant();
            Instant from = effectiveFrom == null ? now : effectiveFrom;
            requireNext(VersionLine.of(sql, book, now), draft, from);
            int version = StoredVersions.add(
                    sql,
                    new StoredVersions.NewVersion(
                            book,
                            seen.source(),
                            from,
                            Objects.requireNonNull(draft.submittedBy()),
                            login,
                            now,
                            draft.title(),
                            draft.note(),
                            note,
                            draft.baseVersion() == 0 ? null : (Integer) draft.baseVersion()));
            if (!StoredDrafts.approve(sql, draft, version, new StoredDrafts.Deed(login, now))) {
                throw new Conflict("rulebook.draft.changed", draft.changedBy());
            }
            keep(
                    sql,
                    book,
                    version,
                    login,
                    "rulebook.approved",
                    "from " + from + ", draft " + draft.id().number());
            return found(sql, book, version);
        });
    }

    /** A version that follows another one than it was made from would undo that one's changes. */
    private static void requireNext(VersionLine line, Draft draft, Instant from) {
        Optional<RulebookVersion> later = line.after(from);
        if (later.isPresent()) {
            throw new Conflict(
                    "rulebook.scheduled", Integer.toString(later.get().version()));
        }
        if (line.at(from) != draft.baseVersion()) {
            throw new Conflict("rulebook.draft.outdated", Integer.toString(line.at(from)));
        }
    }

    /** @throws Conflict when the version never was in force, its content is, or cannot be read any more */
    RulebookVersion rollBack(Layer layer, BookId book, int version, String reason, String login) {
        return database.control(sql -> {
            StoredVersions.lock(sql);
            Instant now = clock.instant();
            VersionLine line = VersionLine.of(sql, book, now);
            RulebookSource content = content(sql, layer, book, version, now);
            if (line.inForce() == version) {
                throw new Conflict("rulebook.rollback.same", Integer.toString(version));
            }
            line.scheduled().forEach(later -> withdraw(sql, later, login, now));
            int back = StoredVersions.add(
                    sql,
                    new StoredVersions.NewVersion(
                            book,
                            content,
                            now,
                            login,
                            login,
                            now,
                            "",
                            reason,
                            "",
                            version == 0 ? null : (Integer) version));
            keep(sql, book, back, login, "rulebook.rolled-back", "to version " + version + ": " + reason);
            return found(sql, book, back);
        });
    }

    private static RulebookSource content(Sql control, Layer layer, BookId book, int version, Instant now) {
        if (version == 0 && !layer.cited().isEmpty()) {
            return EmptyRulebook.of(layer, book.kind(), 1);
        }
        RulebookVersion target = StoredVersions.find(control, book, version).orElseThrow(() -> new NotFound("version"));
        if (!target.hasBeenInForce(now)) {
            throw new Conflict("rulebook.rollback.never", Integer.toString(version));
        }
        return StoredVersions.stored(control, book, version)
                .orElseThrow()
                .openIfReadable(layer, book.kind(), version)
                .orElseThrow(() -> new Conflict("rulebook.version.unreadable", Integer.toString(version)));
    }

    /** @throws Conflict when its time has come, or it is withdrawn already */
    RulebookVersion withdraw(BookId book, int version, String login) {
        return database.control(sql -> {
            StoredVersions.lock(sql);
            Instant now = clock.instant();
            RulebookVersion scheduled =
                    StoredVersions.find(sql, book, version).orElseThrow(() -> new NotFound("version"));
            if (!scheduled.isScheduled(now)) {
                throw new Conflict("rulebook.version.notScheduled", Integer.toString(version));
            }
            withdraw(sql, scheduled, login, now);
            return found(sql, book, version);
        });
    }

    private void withdraw(Sql control, RulebookVersion scheduled, String login, Instant now) {
        StoredVersions.withdraw(control, scheduled.book(), scheduled.version(), login, now);
        keep(control, scheduled.book(), scheduled.version(), login, "rulebook.withdrawn", null);
    }

    private static RulebookVersion found(Sql control, BookId book, int version) {
        return StoredVersions.find(control, book, version).orElseThrow();
    }

    private void keep(Sql control, BookId book, int version, String login, String action, @Nullable String detail) {
        String kept = detail == null ? null : detail.substring(0, Math.min(detail.length(), 1_000));
        audit.record(
                control,
                new Audit.Entry(
                        login, book.layer(), action, "rulebook " + book.kind().id() + " version " + version, kept));
    }
}
