package org.gatehouse.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.answer.Conflict;
import org.gatehouse.answer.NotFound;
import org.gatehouse.audit.Audit;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** Where drafts lie: each change in one transaction with its audit entry, and only of what the caller saw. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DraftDesk {

    static final int OPEN_MAX = 50;

    private Database database;
    private TenantDirectory directory;
    private Audit audit;
    private Clock clock;

    /** For the container's proxy. */
    protected DraftDesk() {}

    @Inject
    public DraftDesk(Database database, TenantDirectory directory, Audit audit, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a draft of what is in force, or will be last.
     *
     * @param content what it holds, when that is something else
     * @throws Conflict when the layer has as many as it may have
     */
    DraftId open(BookId book, String title, String note, @Nullable RulebookSource content, String login) {
        Layer layer = layer(book.layer());
        return database.control(sql -> {
            if (StoredDrafts.lockAndCount(sql, book.layer()) >= OPEN_MAX) {
                throw new Conflict("rulebook.drafts.max", Integer.toString(OPEN_MAX));
            }
            int base = VersionLine.of(sql, book, clock.instant()).last();
            RulebookSource source = content == null ? version(sql, layer, book, base) : content;
            DraftId id = StoredDrafts.add(sql, new StoredDrafts.NewDraft(book, title, note, base, source), deed(login));
            audit(sql, id, login, "rulebook-draft.opened", book.kind().id() + " " + title);
            return id;
        });
    }

    /** @throws NotFound when there is none */
    OpenDraft find(DraftId id) {
        Layer layer = layer(id.layer());
        return database.control(sql -> {
            Draft draft = StoredDrafts.find(sql, id).orElseThrow(() -> new NotFound("draft"));
            int next = StoredVersions.latest(sql, draft.book()) + 1;
            return new OpenDraft(draft, layer, DraftSteps.source(sql, layer, draft, next), DraftSteps.of(sql, id));
        });
    }

    List<Draft> open(TenantId layer) {
        return database.control(sql -> StoredDrafts.open(sql, layer));
    }

    List<Draft> submitted() {
        return database.control(StoredDrafts::submitted);
    }

    List<String> authors(DraftId id) {
        return database.control(sql -> StoredDrafts.authors(sql, id));
    }

    /**
     * A version's source; of version 0 nothing but empty tables. Of one that is no longer what was stored, the last
     * good one before it: people must be able to see and mend what the gate goes on with.
     */
    RulebookSource version(BookId book, int version) {
        return read(book, version).source();
    }

    int last(BookId book) {
        return database.control(
                sql -> VersionLine.of(sql, book, clock.instant()).last());
    }

    /** The same with the number of the version whose source it is. */
    Read read(BookId book, int version) {
        return database.control(sql -> read(sql, layer(book.layer()), book, version));
    }

    private static RulebookSource version(Sql control, Layer layer, BookId book, int version) {
        return read(control, layer, book, version).source();
    }

    /** @param version whose source it is; 0 when it is nothing but empty tables */
    record Read(RulebookSource source, int version) {}

    private static Read read(Sql control, Layer layer, BookId book, int version) {
        for (int number = version; number > 0; number--) {
            StoredVersions.Stored stored =
                    StoredVersions.stored(control, book, number).orElseThrow(() -> new NotFound("version"));
            Optional<RulebookSource> source = stored.openIfReadable(layer, book.kind(), version);
            if (source.isPresent()) {
                return new Read(source.get(), number);
            }
        }
        return new Read(EmptyRulebook.of(layer, book.kind(), 1), 0);
    }

    /** One more step, on the base that is named. */
    void step(Draft seen, Edited edited, int base, String login) {
        Edits.requireSize(edited.source());
        change(seen, login, "rulebook-draft.edited", (edited.deed() + " " + edited.subject()).strip(), sql -> {
            int step = DraftSteps.add(sql, seen, edited, base, deed(login));
            return StoredDrafts.move(sql, seen, step, base, deed(login));
        });
    }

    /** A step back (-1) or forth (1), when there is one. */
    void walk(Draft seen, int direction, String login) {
        Optional<DraftSteps.Place> step = database.control(sql -> DraftSteps.beside(sql, seen, direction));
        step.ifPresent(place -> change(
                seen,
                login,
                direction < 0 ? "rulebook-draft.undone" : "rulebook-draft.redone",
                "to step " + place.number(),
                sql -> StoredDrafts.move(sql, seen, place.number(), place.base(), deed(login))));
    }

    void describe(Draft seen, String title, String note, String login) {
        change(
                seen,
                login,
                "rulebook-draft.described",
                title,
                sql -> StoredDrafts.describe(sql, seen, title, note, deed(login)));
    }

    void submit(Draft seen, String login) {
        change(seen, login, "rulebook-draft.submitted", "", sql -> StoredDrafts.submit(sql, seen, deed(login)));
    }

    void giveBack(Draft seen, String comment, String login) {
        change(
                seen,
                login,
                "rulebook-draft.returned",
                comment,
                sql -> StoredDrafts.giveBack(sql, seen, comment, deed(login)));
    }

    void discard(Draft seen, String login) {
        change(seen, login, "rulebook-draft.discarded", "", sql -> StoredDrafts.discard(sql, seen, deed(login)));
    }

    /** Does it when the draft is still what the caller saw, else tells who changed it. */
    private void change(Draft seen, String login, String action, String detail, StoredChange stored) {
        database.inControl(sql -> {
            StoredDrafts.lock(sql, seen.id());
            if (!stored.change(sql)) {
                Draft now = StoredDrafts.find(sql, seen.id()).orElseThrow(() -> new NotFound("draft"));
                throw new Conflict("rulebook.draft.changed", now.changedBy());
            }
            audit(sql, seen.id(), login, action, detail);
        });
    }

    /** A change in the tables. @return false when the draft is not what the caller saw */
    private interface StoredChange {
        boolean change(Sql control);
    }

    private void audit(Sql control, DraftId id, String login, String action, String detail) {
        String kept = detail.substring(0, Math.min(detail.length(), 1_000));
        audit.record(
                control,
                new Audit.Entry(
                        login, id.layer(), action, "rulebook draft " + id.number(), kept.isEmpty() ? null : kept));
    }

    private StoredDrafts.Deed deed(String login) {
        return new StoredDrafts.Deed(login, clock.instant());
    }

    private Layer layer(TenantId id) {
        return Layer.of(directory.find(id).orElseThrow(() -> new NotFound("layer")));
    }
}
