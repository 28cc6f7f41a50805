package org.gatehouse.carrier;

import java.util.Map;

/**
 * Text from septets, one per octet: GSM 03.38, 6.2.1 with its extension table and the Turkish tables (3GPP 23.038, A.2
 * and A.3).
 */
final class GsmText {
    private static final int ESCAPE = 0x1B;
    private static final char MEANINGLESS = '\uFFFD';

    private static final String DEFAULT = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final Map<Integer, Character> EXTENSION = Map.of(
            0x0A, '\f', 0x14, '^', 0x28, '{', 0x29, '}', 0x2F, '\\', 0x3C, '[', 0x3D, '~', 0x3E, ']', 0x40, '|', 0x65,
            '€');

    private static final Map<Integer, Character> TURKISH_EXTENSION =
            Map.of(0x47, 'Ğ', 0x49, 'İ', 0x53, 'Ş', 0x63, 'ç', 0x67, 'ğ', 0x69, 'ı', 0x73, 'ş');

    private static final Map<Integer, Character> TURKISH_LOCKING =
            Map.of(0x04, '€', 0x07, 'ı', 0x0B, 'Ğ', 0x0C, 'ğ', 0x1C, 'Ş', 0x1D, 'ş', 0x40, 'İ', 0x60, 'ç');

    private GsmText() {}

    /** Which Turkish tables are in use. */
    record Turkish(boolean singleShift, boolean lockingShift) {
        static final Turkish NO = new Turkish(false, false);
    }

    static String decode(byte[] septets, Turkish turkish) {
        StringBuilder text = new StringBuilder(septets.length);
        boolean escaped = false;
        for (byte octet : septets) {
            int septet = Byte.toUnsignedInt(octet);
            if (septet == ESCAPE && !escaped) {
                escaped = true;
            } else {
                text.append(escaped ? extended(septet, turkish) : plain(septet, turkish));
                escaped = false;
            }
        }
        return text.toString();
    }

    private static char plain(int septet, Turkish turkish) {
        if (septet >= DEFAULT.length()) {
            return MEANINGLESS;
        }
        char usual = DEFAULT.charAt(septet);
        return turkish.lockingShift() ? TURKISH_LOCKING.getOrDefault(septet, usual) : usual;
    }

    /** A code the extension lacks shows as in the main table (GSM 03.38, 6.2.1.1); a second escape as a space. */
    private static char extended(int septet, Turkish turkish) {
        if (septet == ESCAPE) {
            return ' ';
        }
        Character special = turkish.singleShift() ? TURKISH_EXTENSION.get(septet) : null;
        if (special == null) {
            special = EXTENSION.get(septet);
        }
        return special == null ? plain(septet, turkish) : special;
    }
}
