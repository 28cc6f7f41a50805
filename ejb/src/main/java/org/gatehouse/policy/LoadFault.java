package org.gatehouse.policy;

/**
 * A version that should be in force and cannot be loaded.
 *
 * @param version the one that should be in force
 * @param used the last good one, which is; 0 for what came with the product, or none
 * @param reason for the operator, at most 500 characters
 */
public record LoadFault(BookId book, int version, int used, String reason) {

    private static final int REASON_LENGTH_MAX = 500;

    public LoadFault {
        reason = reason.substring(0, Math.min(reason.length(), REASON_LENGTH_MAX));
    }
}
