package org.gatehouse.web.api.rulebook;

import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import org.gatehouse.web.api.json.JsonFields;
import org.gatehouse.web.api.json.JsonForm;
import org.gatehouse.web.api.json.JsonForm.Field;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of requests about rulebooks. */
final class RulebookBodies {

    private RulebookBodies() {}

    /** A whole rulebook: {@code {"title", "note", "rules", "tables": {…}}}. */
    record NewDraft(String title, String note, String rules, Map<String, String> tables) {

        static NewDraft read(InputStream json) {
            JsonForm form = new JsonForm();
            Field<String> title = form.text("title").required();
            Field<String> note = form.text("note");
            Field<String> rules = form.text("rules").required();
            Field<Map<String, String>> tables = form.field("tables", JsonFields::texts);
            form.read(json);
            return new NewDraft(title.get(), note.or(""), rules.get(), tables.or(Map.of()));
        }
    }

    /**
     * An approval: {@code {"effectiveFrom", "note", "revision"}}.
     *
     * @param revision the one that was read; null: whatever the draft is now
     */
    record Approval(@Nullable Instant effectiveFrom, String note, long revision) {

        static Approval read(InputStream json) {
            JsonForm form = new JsonForm();
            Field<Instant> effectiveFrom = form.field("effectiveFrom", JsonFields::time);
            Field<String> note = form.text("note");
            Field<Long> revision = form.whole("revision").required();
            form.read(json);
            return new Approval(effectiveFrom.orNull(), note.or(""), revision.get());
        }
    }

    /** Why a draft is returned: {@code {"comment", "revision"}}. */
    record Comment(String comment, long revision) {

        static Comment read(InputStream json) {
            JsonForm form = new JsonForm();
            Field<String> comment = form.text("comment").required();
            Field<Long> revision = form.whole("revision").required();
            form.read(json);
            return new Comment(comment.get(), revision.get());
        }
    }

    /** Which version is to be in force again, and why: {@code {"version", "reason"}}. */
    record RollBack(long version, String reason) {

        static RollBack read(InputStream json) {
            JsonForm form = new JsonForm();
            Field<Long> version = form.whole("version").required();
            Field<String> reason = form.text("reason").required();
            form.read(json);
            return new RollBack(version.get(), reason.get());
        }
    }
}
