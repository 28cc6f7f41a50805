package org.gatehouse.rules.gate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.rules.message.OptOutScope;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be derived from campaign and text: the facts of one recipient at the moment of decision. Stored beside
 * the message in at most 64 bytes, so that the decision can be run again.
 *
 * @param country ISO 3166 alpha-2 code, or "" where the number belongs to none
 * @param callingCode digits without "+", such as "90", or ""
 * @param optOut the widest opt-out that covers this sender and person
 * @param frequencyCounts one count per limit, in the order of the limits in force, this message left out; at most 8,
 *     each at most 16,383
 * @param localDate epoch day on which the message is due, in the tenant's time zone
 * @param localHour 0…23 there
 * @param carrier the carrier's name, at most 30 bytes in UTF-8, or ""
 * @param unfilledVariable a variable of the text got no value; its name is kept apart
 * @param releasedRules names of hold rules that a person overrode
 */
@SuppressWarnings(
        "ArrayRecordComponent") // compared by content below; a hot-path value that is never handed out for writing
public record RecipientFacts(
        String country,
        String callingCode,
        @Nullable Intercepted globalIntercept,
        @Nullable Intercepted localIntercept,
        OptOutScope optOut,
        int[] frequencyCounts,
        int localDate,
        int localHour,
        String carrier,
        boolean unfilledVariable,
        Set<String> releasedRules) {

    static final int CARRIER_BYTES_MAX = 30;
    static final int COUNT_MAX = 16_383;
    static final int LIMITS_MAX = 8;

    public RecipientFacts {
        requireThat(country.isEmpty() || country.matches("[A-Z]{2}"), "country", country);
        requireThat(callingCode.matches("([1-9]\\d{0,2})?"), "callingCode", callingCode);
        requireThat(localHour >= 0 && localHour <= 23, "localHour", localHour);
        requireThat(carrier.getBytes(StandardCharsets.UTF_8).length <= CARRIER_BYTES_MAX, "carrier", carrier);
        requireThat(frequencyCounts.length <= LIMITS_MAX, "number of frequencyCounts", frequencyCounts.length);
        frequencyCounts = Arrays.stream(frequencyCounts)
                .map(count -> Math.min(count, COUNT_MAX))
                .toArray();
        requireThat(Arrays.stream(frequencyCounts).allMatch(count -> count >= 0), "frequencyCounts", "negative");
        releasedRules = Set.copyOf(releasedRules);
    }

    /** At most 64 bytes; {@link #releasedRules} and the variable's name are not in it. */
    public byte[] encode() {
        return RecipientEncoding.encode(this);
    }

    /** The inverse of {@link #encode}. */
    public static RecipientFacts decode(byte[] bytes, Set<String> releasedRules) {
        return RecipientEncoding.decode(bytes, releasedRules);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecipientFacts that
                && Arrays.equals(encode(), that.encode())
                && releasedRules.equals(that.releasedRules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(encode()), releasedRules);
    }

    private static void requireThat(boolean holds, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("Recipient's " + name + " is out of range: " + value);
        }
    }
}
