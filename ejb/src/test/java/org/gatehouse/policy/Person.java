package org.gatehouse.policy;

import java.time.Instant;
import java.util.Locale;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/** Somebody at the three boundaries. */
record Person(String login, RulebookLibrary library, RulebookDrafts drafts, RulebookApprovals approvals) {

    /** Meets none of the tests that ship with the rulebook. */
    static final String RULE = """
            rule "long-text"
            when
                Message(length == 19)
            then
                warn("long-text", length);
            end""";

    OpenDraft opens(TenantId layer, RulebookKind kind) {
        return drafts.open(layer, kind, "Spring", "");
    }

    OpenDraft edits(OpenDraft draft, Edit edit) {
        return drafts.edit(draft.draft().id(), draft.draft().revision(), edit);
    }

    /** Adds a rule that warns; several with several names. */
    OpenDraft adds(OpenDraft draft, String rule) {
        return edits(draft, new Edit.InsertRule(0, RULE.replace("long-text", rule)));
    }

    OpenDraft submits(OpenDraft draft) {
        return drafts.submit(draft.draft().id(), draft.draft().revision(), Locale.ENGLISH);
    }

    RulebookVersion approves(OpenDraft draft) {
        return approvesFrom(draft, null);
    }

    RulebookVersion approvesFrom(OpenDraft draft, @Nullable Instant from) {
        return approvals.approve(draft.draft().id(), draft.draft().revision(), from, "", Locale.ENGLISH);
    }
}
