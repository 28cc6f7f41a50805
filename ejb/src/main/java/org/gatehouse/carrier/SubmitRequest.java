package org.gatehouse.carrier;

import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * One segment to submit. The arrays are not copied: do not change them afterwards.
 *
 * @param sender sender ID: up to 20 printable ASCII characters; digits (with or without +) are a short code up to 6, an
 *     international number above
 * @param phone the recipient as E.164 with +
 * @param userDataHeader with its length octet in front (GSM 03.40, 9.2.3.24); empty for none
 * @param userData the segment in its alphabet
 * @param validity how long the carrier shall try, from one second to 30 days
 * @param wantsReceipt asks for a receipt on success and on failure
 */
@SuppressWarnings("ArrayRecordComponent")
public record SubmitRequest(
        String sender,
        String phone,
        byte[] userDataHeader,
        byte[] userData,
        Alphabet alphabet,
        Duration validity,
        boolean wantsReceipt) {
    private static final Pattern SENDER = Pattern.compile("[ -~]{1,20}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final int MOST_OCTETS = 254;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    public SubmitRequest {
        Check.matches("sender", sender, SENDER, "write 1 to 20 printable ASCII characters");
        if (!PHONE.matcher(phone).matches()) {
            throw new IllegalArgumentException("phone is not E.164 with +; write it as in +905321234567");
        }
        int octets = userDataHeader.length + userData.length;
        if (octets > MOST_OCTETS) {
            throw new IllegalArgumentException("user data has %d octets; split the text into segments of at most %d"
                    .formatted(octets, MOST_OCTETS));
        }
        if (validity.compareTo(SHORTEST) < 0 || validity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("validity is %s; give 1 s to 30 d".formatted(validity));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SubmitRequest that
                && sender.equals(that.sender)
                && phone.equals(that.phone)
                && Arrays.equals(userDataHeader, that.userDataHeader)
                && Arrays.equals(userData, that.userData)
                && alphabet == that.alphabet
                && validity.equals(that.validity)
                && wantsReceipt == that.wantsReceipt;
    }

    @Override
    public int hashCode() {
        return phone.hashCode() * 31 + Arrays.hashCode(userData);
    }

    /** Names neither the number nor the text. */
    @Override
    public String toString() {
        return "segment of %d octets (%s) from %s".formatted(userData.length, alphabet, sender);
    }
}
