package org.gatehouse.carrier;

import java.util.Arrays;

/**
 * What an inbound message's user data begins with (GSM 03.40, 9.2.3.24).
 *
 * @param octetCount of the header with its length octet
 * @param turkish the national tables it asks for
 */
record UserDataHeader(int octetCount, GsmText.Turkish turkish) {
    static final UserDataHeader NONE = new UserDataHeader(0, GsmText.Turkish.NO);

    private static final int SINGLE_SHIFT = 0x24;
    private static final int LOCKING_SHIFT = 0x25;
    private static final int TURKISH = 1;

    /** A header longer than its message is taken as far as it goes. */
    static UserDataHeader of(byte[] userData) {
        if (userData.length == 0) {
            return NONE;
        }
        int end = Math.min(userData.length, 1 + Byte.toUnsignedInt(userData[0]));
        byte[] elements = Arrays.copyOfRange(userData, 1, end);
        return new UserDataHeader(
                end, new GsmText.Turkish(asks(elements, SINGLE_SHIFT), asks(elements, LOCKING_SHIFT)));
    }

    private static boolean asks(byte[] elements, int wanted) {
        int at = 0;
        while (at + 2 < elements.length) {
            if (elements[at] == wanted && elements[at + 1] == 1 && elements[at + 2] == TURKISH) {
                return true;
            }
            at += 2 + Byte.toUnsignedInt(elements[at + 1]);
        }
        return false;
    }
}
