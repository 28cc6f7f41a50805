package org.gatehouse.message;

import java.time.Instant;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

/** A final result of one part as the carrier reported it, already classified by the failure rulebook. */
public sealed interface PartResult {

    /** When the carrier says it happened. */
    Instant at();

    record Delivered(Instant at) implements PartResult {}

    /** The carrier says no; {@code carrierCode} is its raw code, kept beside our reason. */
    record Failed(
            Reason reason, boolean permanent, @Nullable String carrierCode, Instant at) implements PartResult {}

    record Expired(@Nullable String carrierCode, Instant at) implements PartResult {}
}
