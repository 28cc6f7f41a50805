package org.gatehouse.rules.text;

import java.io.ByteArrayOutputStream;

/**
 * The user data header of one part (3GPP TS 23.040 clause 9.2.3.24): what it takes away from the 140 octets of user
 * data, and its bytes.
 *
 * @param concatenated whether the message has more than one part
 * @param wide whether the concatenation element carries a 16 bit reference (0x08) instead of an 8 bit one (0x00)
 * @param nationalElement identifier of the element that announces a Turkish table, 0 for none
 */
record UserDataHeader(boolean concatenated, boolean wide, int nationalElement) {

    private static final int USER_DATA_OCTETS = 140;
    /** National language identifier, 3GPP TS 23.038 clause 6.2.1.2.4. */
    private static final int TURKISH = 1;

    /** Octets with the length octet in front; 0 when there is no header. */
    int octets() {
        int elements = (concatenated ? wide ? 6 : 5 : 0) + (nationalElement == 0 ? 0 : 3);
        return elements == 0 ? 0 : elements + 1;
    }

    /** Septets that fit beside this header: it is padded to a septet boundary. */
    int septetsLeft() {
        return (USER_DATA_OCTETS - octets()) * 8 / 7;
    }

    /** UTF-16 code units that fit beside this header. */
    int codeUnitsLeft() {
        return (USER_DATA_OCTETS - octets()) / 2;
    }

    /** The header of part {@code number} of {@code count}, length octet included. */
    byte[] bytes(int reference, int count, int number) {
        if (octets() == 0) {
            return new byte[0];
        }
        ByteArrayOutputStream header = new ByteArrayOutputStream(octets());
        header.write(octets() - 1);
        if (concatenated) {
            writeConcatenation(header, reference);
            header.write(count);
            header.write(number);
        }
        if (nationalElement != 0) {
            header.write(nationalElement);
            header.write(1);
            header.write(TURKISH);
        }
        return header.toByteArray();
    }

    private void writeConcatenation(ByteArrayOutputStream header, int reference) {
        if (wide) {
            header.write(0x08);
            header.write(4);
            header.write(reference >> 8);
        } else {
            header.write(0x00);
            header.write(3);
        }
        header.write(reference);
    }
}
