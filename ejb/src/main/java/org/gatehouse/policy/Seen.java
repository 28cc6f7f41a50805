package org.gatehouse.policy;

import org.gatehouse.answer.Conflict;

/** Whether a draft is still what somebody saw who wants to change it. */
final class Seen {

    private Seen() {}

    /** @throws Conflict naming who changed it, submitted or closed it */
    static void require(Draft draft, int revision, DraftState state) {
        if (draft.state() != state) {
            throw new Conflict(
                    switch (draft.state()) {
                        case EDITING -> "rulebook.draft.notSubmitted";
                        case SUBMITTED -> "rulebook.draft.submitted";
                        case APPROVED, DISCARDED -> "rulebook.draft.closed";
                    },
                    draft.changedBy());
        }
        if (draft.revision() != revision) {
            throw new Conflict("rulebook.draft.changed", draft.changedBy());
        }
    }
}
