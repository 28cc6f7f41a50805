package org.gatehouse.report;

import org.jspecify.annotations.Nullable;

/**
 * A row of the upload that became no message; {@code raw} is the cell as given, {@code duplicateOf} the row that
 * counts.
 */
public record RejectedRow(
        int row, String raw, Cause reason, @Nullable Integer duplicateOf) {

    /** Why a row is rejected; stored by name. */
    public enum Cause {
        NOT_A_NUMBER,
        NOT_MOBILE,
        NO_COUNTRY,
        DUPLICATE
    }
}
