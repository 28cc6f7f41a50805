package org.gatehouse.simulator.text;

import java.util.Optional;

/**
 * The GSM 7-bit alphabets (3GPP TS 23.038), unpacked: one septet in each octet, as SMPP carries them. Default alphabet
 * with its extension, and the Turkish locking and single shift tables.
 */
final class Gsm7 {

    /** National language identifier of Turkish (3GPP TS 23.038, 6.2.1.2.4). */
    static final int TURKISH = 1;

    private static final char ESCAPE = '\u001B';

    private static final String DEFAULT =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ" + ESCAPE + "ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String TURKISH_LOCKING = "@£$¥€éùıòÇ\nĞğ\rÅåΔ_ΦΓΛΩΠΨΣΘΞ" + ESCAPE
            + "ŞşßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "İABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§çabcdefghijklmnopqrstuvwxyzäöñüà";

    /** Pairs of the character of the main table that follows the escape, and what the two mean. */
    private static final String EXTENSION = "\n\fΛ^({)}/\\<[=~>]¡|e€";

    private static final String TURKISH_EXTENSION = "GĞIİSŞcçgğiısş";

    private Gsm7() {}

    /** The text of the septets from {@code from} on; what no table knows is read as the main table has it. */
    static String decode(byte[] septets, int from, int singleShift, int lockingShift) {
        String table = lockingShift == TURKISH ? TURKISH_LOCKING : DEFAULT;
        StringBuilder text = new StringBuilder(septets.length - from);
        for (int i = from; i < septets.length; i++) {
            char character = table.charAt(septets[i] & 0x7F);
            if (character == ESCAPE && i + 1 < septets.length) {
                i++;
                character = extended(septets[i] & 0x7F, table, singleShift);
            }
            text.append(character == ESCAPE ? ' ' : character);
        }
        return text.toString();
    }

    private static char extended(int septet, String table, int singleShift) {
        char plain = DEFAULT.charAt(septet);
        int turkish = singleShift == TURKISH ? keyIndex(TURKISH_EXTENSION, plain) : -1;
        if (turkish >= 0) {
            return TURKISH_EXTENSION.charAt(turkish + 1);
        }
        int known = keyIndex(EXTENSION, plain);
        return known >= 0 ? EXTENSION.charAt(known + 1) : table.charAt(septet);
    }

    private static int keyIndex(String pairs, char key) {
        for (int i = 0; i < pairs.length(); i += 2) {
            if (pairs.charAt(i) == key) {
                return i;
            }
        }
        return -1;
    }

    /** The septets of one character in the default alphabet and its extension, or nothing when it has none. */
    static Optional<byte[]> encode(int codePoint) {
        int septet = codePoint == ESCAPE ? -1 : DEFAULT.indexOf(codePoint);
        if (septet >= 0) {
            return Optional.of(new byte[] {(byte) septet});
        }
        for (int i = 1; i < EXTENSION.length(); i += 2) {
            if (EXTENSION.charAt(i) == codePoint) {
                return Optional.of(new byte[] {ESCAPE, (byte) DEFAULT.indexOf(EXTENSION.charAt(i - 1))});
            }
        }
        return Optional.empty();
    }
}
