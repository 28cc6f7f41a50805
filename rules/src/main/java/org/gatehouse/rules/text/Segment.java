package org.gatehouse.rules.text;

import java.util.Arrays;

/**
 * One part as it goes to the carrier.
 *
 * @param userDataHeader with its length octet in front; no byte at all when the part has no header
 * @param userData seven bit encodings: one septet a byte, unpacked; UCS-2: big endian, two bytes a unit
 */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, below
public record Segment(byte[] userDataHeader, byte[] userData) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Segment that
                && Arrays.equals(userDataHeader, that.userDataHeader)
                && Arrays.equals(userData, that.userData);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(userDataHeader) + Arrays.hashCode(userData);
    }
}
