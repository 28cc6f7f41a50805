package org.gatehouse.carrier;

/** What the octets of a segment's user data are. */
public enum Alphabet {
    /** GSM 03.38, one septet per octet (unpacked), escape pairs as two octets; the national tables too. */
    GSM7,
    /** UTF-16, big endian. */
    UCS2
}
