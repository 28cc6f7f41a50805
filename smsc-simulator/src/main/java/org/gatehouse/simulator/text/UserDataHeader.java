package org.gatehouse.simulator.text;

/**
 * What the simulator reads from a user data header (3GPP TS 23.040, 9.2.3.24).
 *
 * @param length octets the header takes, its length octet included; 0 without a header
 * @param part concatenation, by an 8-bit (IE 0x00) or 16-bit (IE 0x08) reference
 * @param singleShift national language of the extension table (IE 0x24); 0 is the default
 * @param lockingShift national language of the main table (IE 0x25); 0 is the default
 */
record UserDataHeader(int length, Part part, int singleShift, int lockingShift) {

    static final UserDataHeader NONE = new UserDataHeader(0, Part.SINGLE, 0, 0);

    private static final int CONCATENATION_8_BIT = 0x00;
    private static final int CONCATENATION_16_BIT = 0x08;
    private static final int SINGLE_SHIFT = 0x24;
    private static final int LOCKING_SHIFT = 0x25;

    /** Reads the header at the start of {@code octets}; elements that are cut off or make no sense are left out. */
    static UserDataHeader read(byte[] octets) {
        if (octets.length == 0) {
            return NONE;
        }
        int end = Math.min(1 + (octets[0] & 0xFF), octets.length);
        UserDataHeader header = new UserDataHeader(end, Part.SINGLE, 0, 0);
        int at = 1;
        while (at + 1 < end) {
            int length = octets[at + 1] & 0xFF;
            if (at + 2 + length > end) {
                break;
            }
            header = header.with(octets[at] & 0xFF, octets, at + 2, length);
            at += 2 + length;
        }
        return header;
    }

    private UserDataHeader with(int element, byte[] octets, int at, int length) {
        if (element == CONCATENATION_8_BIT && length == 3) {
            return with(octets[at] & 0xFF, octets[at + 1] & 0xFF, octets[at + 2] & 0xFF);
        }
        if (element == CONCATENATION_16_BIT && length == 4) {
            int reference = ((octets[at] & 0xFF) << 8) | (octets[at + 1] & 0xFF);
            return with(reference, octets[at + 2] & 0xFF, octets[at + 3] & 0xFF);
        }
        if (element == SINGLE_SHIFT && length == 1) {
            return new UserDataHeader(this.length, part, octets[at] & 0xFF, lockingShift);
        }
        if (element == LOCKING_SHIFT && length == 1) {
            return new UserDataHeader(this.length, part, singleShift, octets[at] & 0xFF);
        }
        return this;
    }

    private UserDataHeader with(int reference, int total, int number) {
        boolean makesSense = number >= 1 && number <= total;
        return makesSense
                ? new UserDataHeader(length, new Part(reference, total, number), singleShift, lockingShift)
                : this;
    }
}
