package org.gatehouse.gate;

import java.util.Set;
import org.gatehouse.rules.text.Segmentation;
import org.jspecify.annotations.Nullable;

/**
 * One message that asks to go.
 *
 * @param phone digits of E.164
 * @param country ISO 3166 alpha-2 or empty
 * @param text rendered, before anything is appended; null when a variable has no value
 * @param plan how the text travels with what is appended; null with the text
 * @param unfilledVariable the variable without a value, null when all have one
 * @param countedSlot the {@link FrequencySlot} in which it counts already, null when it does not
 * @param released the release of a person whose hold rules do not hold again, null when there was none
 */
public record Candidate(
        int seq,
        long phone,
        String country,
        String callingCode,
        String carrier,
        @Nullable String text,
        @Nullable Segmentation plan,
        @Nullable String unfilledVariable,
        @Nullable Integer countedSlot,
        Decisions.@Nullable Decision released) {

    Set<String> releasedRules() {
        return released == null ? Set.of() : released.releasedRules();
    }
}
