package org.gatehouse.carrier;

/**
 * The carrier's data_coding values (SMPP 3.4, 5.2.19): carriers differ on what 0 and 1 carry.
 *
 * @param gsm7 for {@link Alphabet#GSM7}, usually 0
 * @param ucs2 for {@link Alphabet#UCS2}, usually 8
 */
public record DataCodings(int gsm7, int ucs2) {
    /** The SMSC's default alphabet, and UCS-2. */
    public static final DataCodings USUAL = new DataCodings(0, 8);

    public DataCodings {
        Check.range("dataCodings.gsm7", gsm7, 0, 255);
        Check.range("dataCodings.ucs2", ucs2, 0, 255);
    }

    /** The octet that goes into the PDU. */
    byte of(Alphabet alphabet) {
        return (byte)
                switch (alphabet) {
                    case GSM7 -> gsm7;
                    case UCS2 -> ucs2;
                };
    }
}
