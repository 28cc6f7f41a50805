package org.gatehouse.message;

import java.time.Instant;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

/** A final result of one part as the carrier reported it, already classified by the failure rulebook. */
public sealed interface PartResult {

    /** Most characters that are kept of a carrier's raw code. */
    int CODE_MAX = 16;

    /** When the carrier says it happened. */
    Instant at();

    /** A carrier's raw code as far as it is kept: visible ASCII, {@code ?} for anything else, its beginning. */
    static String keptCode(String raw) {
        String visible = raw.replaceAll("[^!-~]", "?");
        return visible.substring(0, Math.min(CODE_MAX, visible.length()));
    }

    record Delivered(Instant at) implements PartResult {}

    /** The carrier says no; {@code carrierCode} is its raw code, kept beside our reason. */
    record Failed(
            Reason reason, boolean permanent, @Nullable String carrierCode, Instant at) implements PartResult {}

    record Expired(@Nullable String carrierCode, Instant at) implements PartResult {}
}
