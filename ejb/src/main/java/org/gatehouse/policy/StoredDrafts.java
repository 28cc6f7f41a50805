package org.gatehouse.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;

/** The tables {@code rulebook_draft} and {@code rulebook_draft_author}. Whatever changes a draft names its revision. */
final class StoredDrafts {

    private static final String SELECT = "SELECT * FROM rulebook_draft ";
    private static final String OF = " WHERE id = ? AND layer_id = ? AND revision = ? AND state = ?";

    private StoredDrafts() {}

    /** A draft to be opened at its first step. */
    record NewDraft(BookId book, String title, String note, int baseVersion, RulebookSource source) {}

    /** Who does something when. */
    record Deed(String login, Instant at) {}

    static Optional<Draft> find(Sql control, DraftId id) {
        return control.first(
                SELECT + "WHERE id = ? AND layer_id = ?",
                StoredDrafts::read,
                id.number(),
                id.layer().value());
    }

    /** The open drafts of a layer, the one changed last first. */
    static List<Draft> open(Sql control, TenantId layer) {
        return control.list(
                SELECT + "WHERE layer_id = ? AND state IN ('EDITING', 'SUBMITTED') ORDER BY changed_at DESC, id DESC",
                StoredDrafts::read,
                layer.value());
    }

    /** Drafts that wait for an approval, the oldest first. */
    static List<Draft> submitted(Sql control) {
        return control.list(SELECT + "WHERE state = 'SUBMITTED' ORDER BY submitted_at, id", StoredDrafts::read);
    }

    /** How many drafts of a layer are open; nobody opens another one until this transaction ends. */
    static long lockAndCount(Sql control, TenantId layer) {
        control.number("SELECT id FROM tenant WHERE id = ? FOR UPDATE", layer.value());
        return control.number(
                "SELECT COUNT(*) FROM rulebook_draft WHERE layer_id = ? AND state IN ('EDITING', 'SUBMITTED')",
                layer.value());
    }

    static DraftId add(Sql control, NewDraft added, Deed deed) {
        long number = control.insert(
                "INSERT INTO rulebook_draft (layer_id, rulebook, title, note, base_version, revision, step_no, state,"
                        + " author, created_at, changed_by, changed_at, comment)"
                        + " VALUES (?, ?, ?, ?, ?, 1, 0, 'EDITING', ?, ?, ?, ?, '')",
                added.book.layer().value(),
                added.book.kind().id(),
                added.title,
                added.note,
                added.baseVersion,
                deed.login,
                deed.at,
                deed.login,
                deed.at);
        DraftId id = new DraftId(added.book.layer(), number);
        DraftSteps.first(control, id, added.source, added.baseVersion, deed);
        return id;
    }

    /** Title and note, which are its authors' word too. @return false when the draft is not what the caller saw */
    static boolean describe(Sql control, Draft seen, String title, String note, Deed deed) {
        addAuthor(control, seen.id(), deed.login);
        return change(control, seen, DraftState.EDITING, deed, "title = ?, note = ?", title, note);
    }

    /** Lets it stand at another step, and on another base. @return false when the draft is not what the caller saw */
    static boolean move(Sql control, Draft seen, int stepNo, int baseVersion, Deed deed) {
        addAuthor(control, seen.id(), deed.login);
        return change(control, seen, DraftState.EDITING, deed, "step_no = ?, base_version = ?", stepNo, baseVersion);
    }

    /** Hands it to another person. @return false when the draft is not what the caller saw */
    static boolean submit(Sql control, Draft seen, Deed deed) {
        addAuthor(control, seen.id(), deed.login);
        return change(
                control,
                seen,
                DraftState.EDITING,
                deed,
                "state = 'SUBMITTED', submitted_by = ?, submitted_at = ?",
                deed.login,
                deed.at);
    }

    /** Back to its authors. @return false when the draft is not what the caller saw */
    static boolean giveBack(Sql control, Draft seen, String comment, Deed deed) {
        return change(
                control,
                seen,
                DraftState.SUBMITTED,
                deed,
                "state = 'EDITING', returned_by = ?, returned_at = ?, comment = ?",
                deed.login,
                deed.at,
                comment);
    }

    /** It became a version. @return false when the draft is not what the caller saw */
    static boolean approve(Sql control, Draft seen, int version, Deed deed) {
        boolean changed = change(control, seen, DraftState.SUBMITTED, deed, "state = 'APPROVED', version = ?", version);
        if (changed) {
            DraftSteps.keepLast(control, seen.id());
        }
        return changed;
    }

    /**
     * Changes what the caller saw, and only that.
     *
     * @param required the state it must be in
     * @param set columns of ours with a mark for each value
     */
    private static boolean change(
            Sql control, Draft seen, DraftState required, Deed deed, String set, Object... values) {
        Object[] who = {
            deed.login, deed.at, seen.id().number(), seen.id().layer().value(), seen.revision(), required
        };
        return control.update(
                        "UPDATE rulebook_draft SET " + set + ", revision = revision + 1, changed_by = ?, changed_at = ?"
                                + OF,
                        Stream.of(values, who).flatMap(Arrays::stream).toArray())
                == 1;
    }

    /** Nothing becomes of it. @return false when it is not open any more */
    static boolean discard(Sql control, Draft seen, Deed deed) {
        boolean changed = control.update(
                        "UPDATE rulebook_draft SET state = 'DISCARDED', revision = revision + 1, changed_by = ?,"
                                + " changed_at = ? WHERE id = ? AND layer_id = ? AND state IN ('EDITING', 'SUBMITTED')",
                        deed.login,
                        deed.at,
                        seen.id().number(),
                        seen.id().layer().value())
                == 1;
        if (changed) {
            DraftSteps.keepLast(control, seen.id());
        }
        return changed;
    }

    /** Before it is read to be changed, so that two who change it at once wait for each other. */
    static void lock(Sql control, DraftId id) {
        control.first("SELECT id FROM rulebook_draft WHERE id = ? FOR UPDATE", row -> row.getLong(1), id.number());
    }

    /** Remembers who may not approve it. */
    static void addAuthor(Sql control, DraftId id, String login) {
        control.update("INSERT IGNORE INTO rulebook_draft_author (draft_id, login) VALUES (?, ?)", id.number(), login);
    }

    /** Who made a step of it, described or submitted it. */
    static List<String> authors(Sql control, DraftId id) {
        return control.list(
                "SELECT login FROM rulebook_draft_author WHERE draft_id = ? ORDER BY login",
                row -> row.getString("login"),
                id.number());
    }

    private static Draft read(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return new Draft(
                new DraftId(new TenantId(row.getLong("layer_id")), row.getLong("id")),
                RulebookKind.of(row.getString("rulebook")).orElseThrow(),
                row.getString("title"),
                row.getString("note"),
                row.getInt("base_version"),
                row.getInt("revision"),
                row.getInt("step_no"),
                DraftState.valueOf(row.getString("state")),
                row.getString("author"),
                Sql.time(row, "created_at"),
                row.getString("changed_by"),
                Sql.time(row, "changed_at"),
                row.getString("submitted_by"),
                Sql.instant(row, "submitted_at"),
                row.getString("returned_by"),
                Sql.instant(row, "returned_at"),
                row.getString("comment"),
                version == 0 ? null : (Integer) version);
    }
}
