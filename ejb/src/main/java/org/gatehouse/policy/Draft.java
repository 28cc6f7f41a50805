package org.gatehouse.policy;

import java.time.Instant;
import org.gatehouse.rules.book.RulebookKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a draft beside its source.
 *
 * @param title as a person wrote it; "" for one that was opened without
 * @param note what its authors say was changed
 * @param baseVersion the version it was made from; 0 when the layer had none
 * @param revision grows with every change: whoever changes it says which one they saw
 * @param stepNo the edit that it stands at; 0 before the first
 * @param author who opened it
 * @param changedBy who changed it last, in whatever way
 * @param comment why it was returned; empty when it was not
 * @param version what it became
 */
public record Draft(
        DraftId id,
        RulebookKind kind,
        String title,
        String note,
        int baseVersion,
        int revision,
        int stepNo,
        DraftState state,
        String author,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String returnedBy,
        @Nullable Instant returnedAt,
        String comment,
        @Nullable Integer version) {

    /** The rulebook it changes. */
    public BookId book() {
        return new BookId(id.layer(), kind);
    }
}
