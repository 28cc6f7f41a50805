package org.gatehouse.rules.gate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.rules.message.OptOutScope;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be derived from campaign and text: the facts of one recipient at the moment of decision. Stored beside
 * the message in at most 64 bytes, so that the decision can be run again; but for the number, which the message has.
 *
 * @param phone digits of E.164, or 0 when it is nobody's in particular
 * @param country ISO 3166 alpha-2 code, or "" where the number belongs to none
 * @param callingCode digits without "+", such as "90", or ""
 * @param optOut the widest opt-out that covers this sender and person
 * @param frequencyCounts one count per limit, in the order of the limits in force, this message left out; at most 8,
 *     each at most 16,383
 * @param localDate epoch day on which the message is due, in the tenant's time zone
 * @param localHour 0…23 there
 * @param carrier the carrier's name, at most 30 bytes in UTF-8, or ""
 * @param unfilledVariable a variable of the text got no value; its name is kept apart
 * @param releasedRules hold rules that a person overrode, by {@link org.gatehouse.rules.message.RuleRef#scopedName}
 */
@SuppressWarnings(
        "ArrayRecordComponent") // compared by content below; a hot-path value that is never handed out for writing
public record RecipientFacts(
        long phone,
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

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern CALLING_CODE = Pattern.compile("([1-9]\\d{0,2})?");
    static final int CARRIER_BYTES_MAX = 30;
    static final long PHONE_MAX = 999_999_999_999_999L;
    static final int COUNT_MAX = 16_383;
    static final int LIMITS_MAX = 8;

    public RecipientFacts {
        requireThat(phone >= 0 && phone <= PHONE_MAX, "phone", "more than 15 digits");
        requireThat(country.isEmpty() || COUNTRY.matcher(country).matches(), "country", country);
        requireThat(CALLING_CODE.matcher(callingCode).matches(), "callingCode", callingCode);
        requireThat(localHour >= 0 && localHour <= 23, "localHour", localHour);
        requireThat(carrier.getBytes(StandardCharsets.UTF_8).length <= CARRIER_BYTES_MAX, "carrier", carrier);
        requireThat(frequencyCounts.length <= LIMITS_MAX, "number of frequencyCounts", frequencyCounts.length);
        frequencyCounts = Arrays.stream(frequencyCounts)
                .map(count -> Math.min(count, COUNT_MAX))
                .toArray();
        requireThat(Arrays.stream(frequencyCounts).allMatch(count -> count >= 0), "frequencyCounts", "negative");
        releasedRules = Set.copyOf(releasedRules);
    }

    /** The same with other counts. */
    public RecipientFacts withFrequencyCounts(int[] counts) {
        return new RecipientFacts(
                phone,
                country,
                callingCode,
                globalIntercept,
                localIntercept,
                optOut,
                counts,
                localDate,
                localHour,
                carrier,
                unfilledVariable,
                releasedRules);
    }

    /** The same on other intercept lists. */
    public RecipientFacts withIntercepts(@Nullable Intercepted global, @Nullable Intercepted local) {
        return new RecipientFacts(
                phone,
                country,
                callingCode,
                global,
                local,
                optOut,
                frequencyCounts,
                localDate,
                localHour,
                carrier,
                unfilledVariable,
                releasedRules);
    }

    /** At most 64 bytes; {@link #phone}, {@link #releasedRules} and the variable's name are not in it. */
    public byte[] encode() {
        return RecipientEncoding.encode(this);
    }

    /** The inverse of {@link #encode}. */
    public static RecipientFacts decode(byte[] bytes, long phone, Set<String> releasedRules) {
        return RecipientEncoding.decode(bytes, phone, releasedRules);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecipientFacts that
                && phone == that.phone
                && Arrays.equals(encode(), that.encode())
                && releasedRules.equals(that.releasedRules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(phone, Arrays.hashCode(encode()), releasedRules);
    }

    private static void requireThat(boolean holds, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("Recipient's " + name + " is out of range: " + value);
        }
    }
}
