package org.gatehouse.policy;

import java.util.List;
import java.util.Optional;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.tenant.sql.Sql;

/**
 * The table {@code rulebook_draft_step}: the source as a draft began, and after every edit. Undo goes a step back; an
 * edit after it drops what was undone.
 */
final class DraftSteps {

    static final int KEPT_MAX = 100;
    private static final String OPENED = "draft.opened";

    private DraftSteps() {}

    /** A step and the version that its source was made from. */
    record Place(int number, int base) {}

    static void first(Sql control, DraftId id, RulebookSource source, int base, StoredDrafts.Deed deed) {
        insert(control, id, new Place(0, base), new Edited(source, OPENED, ""), deed);
        StoredDrafts.addAuthor(control, id, deed.login());
    }

    /** One more step behind the one that the draft stands at. @return its number */
    static int add(Sql control, Draft draft, Edited edited, int base, StoredDrafts.Deed deed) {
        int number = draft.stepNo() + 1;
        control.update(
                "DELETE FROM rulebook_draft_step WHERE draft_id = ? AND (step_no >= ? OR step_no < ?)",
                draft.id().number(),
                number,
                number - KEPT_MAX);
        insert(control, draft.id(), new Place(number, base), edited, deed);
        StoredDrafts.addAuthor(control, draft.id(), deed.login());
        return number;
    }

    private static void insert(Sql control, DraftId id, Place place, Edited edited, StoredDrafts.Deed deed) {
        control.update(
                "INSERT INTO rulebook_draft_step (draft_id, step_no, base_version, author, made_at, deed, subject, source)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id.number(),
                place.number,
                place.base,
                deed.login(),
                deed.at(),
                edited.deed(),
                edited.subject(),
                SourceText.compressed(edited.source()));
    }

    /** The step before or behind the one that the draft stands at, when it is kept. */
    static Optional<Place> beside(Sql control, Draft draft, int direction) {
        return control.first(
                "SELECT step_no, base_version FROM rulebook_draft_step WHERE draft_id = ? AND step_no = ?",
                row -> new Place(row.getInt("step_no"), row.getInt("base_version")),
                draft.id().number(),
                draft.stepNo() + direction);
    }

    static List<OpenDraft.Step> of(Sql control, DraftId id) {
        return control.list(
                "SELECT step_no, author, made_at, deed, subject FROM rulebook_draft_step WHERE draft_id = ?"
                        + " ORDER BY step_no",
                row -> new OpenDraft.Step(
                        row.getInt("step_no"),
                        row.getString("author"),
                        Sql.time(row, "made_at"),
                        row.getString("deed"),
                        row.getString("subject")),
                id.number());
    }

    /** The source as it stands, under the number that the next version would have. */
    static RulebookSource source(Sql control, Layer layer, Draft draft, int nextVersion) {
        return control.first(
                        "SELECT source FROM rulebook_draft_step WHERE draft_id = ? AND step_no = ?",
                        row -> SourceText.expanded(layer, draft.kind().id(), nextVersion, row.getBytes("source")),
                        draft.id().number(),
                        draft.stepNo())
                .orElseThrow();
    }

    /** Of a draft that is closed, the last word is enough: the step at which it stands. */
    static void keepLast(Sql control, DraftId id) {
        control.update(
                "DELETE s FROM rulebook_draft_step s JOIN rulebook_draft d ON d.id = s.draft_id"
                        + " WHERE d.id = ? AND s.step_no <> d.step_no",
                id.number());
    }
}
