package org.gatehouse.rules.text;

/**
 * The tables of 3GPP TS 23.038 as text: sixteen septets a line for whole tables, {@code septet character} pairs for
 * extensions.
 */
final class GsmTables {

    /** Clause 6.2.1, GSM 7 bit default alphabet; position 0x1B is the escape. */
    static final String DEFAULT = "@£$¥èéùìòÇ\nØø\rÅå"
            + "Δ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ"
            + " !\"#¤%&'()*+,-./"
            + "0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNO"
            + "PQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmno"
            + "pqrstuvwxyzäöñüà";

    /** Annex A.3.1, Turkish national language locking shift table. */
    static final String TURKISH_LOCKING = "@£$¥€éùıòÇ\nĞğ\rÅå"
            + "Δ_ΦΓΛΩΠΨΣΘΞ\u001bŞşßÉ"
            + " !\"#¤%&'()*+,-./"
            + "0123456789:;<=>?"
            + "İABCDEFGHIJKLMNO"
            + "PQRSTUVWXYZÄÖÑÜ§"
            + "çabcdefghijklmno"
            + "pqrstuvwxyzäöñüà";

    /** Clause 6.2.1.1, extension table: a septet followed by the character it means after an escape. */
    static final String EXTENSION = "\n\f\u0014^({)}/\\<[=~>]@|e€";

    /** Annex A.2.1, Turkish national language single shift table: the extension table and seven Turkish letters. */
    static final String TURKISH_SINGLE = EXTENSION + "GĞIİSŞcçgğiısş";

    private GsmTables() {}
}
