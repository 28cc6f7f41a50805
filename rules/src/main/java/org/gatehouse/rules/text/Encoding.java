package org.gatehouse.rules.text;

/** How the characters of a message travel, from the simplest, which every handset reads, to the dearest. */
public enum Encoding {
    /** The GSM 7 bit default alphabet with its extension table, 3GPP TS 23.038 clause 6.2.1. */
    GSM7,
    /** The same with one of the Turkish national tables, announced in the user data header, 3GPP TS 23.038 annex A. */
    GSM7_TURKISH,
    /** UTF-16 code units, big endian: two octets a unit, so a character outside the BMP takes two units. */
    UCS2
}
