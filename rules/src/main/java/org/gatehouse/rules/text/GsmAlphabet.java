package org.gatehouse.rules.text;

import java.util.Arrays;

/**
 * A pair of seven bit tables a message may use: one for plain septets, one for the septet after an escape (3GPP TS
 * 23.038).
 *
 * <p>Turkish locking and single shift together are left out on purpose: the locking table already holds each letter
 * that the single shift table adds, so the pair never says more than the locking table alone and costs three octets
 * more.
 */
public final class GsmAlphabet {

    public static final GsmAlphabet DEFAULT = new GsmAlphabet(GsmTables.DEFAULT, GsmTables.EXTENSION, 0);
    public static final GsmAlphabet TURKISH_SINGLE_SHIFT =
            new GsmAlphabet(GsmTables.DEFAULT, GsmTables.TURKISH_SINGLE, 0x24);
    public static final GsmAlphabet TURKISH_LOCKING_SHIFT =
            new GsmAlphabet(GsmTables.TURKISH_LOCKING, GsmTables.EXTENSION, 0x25);

    /** The septet that announces one from the second table. */
    static final byte ESCAPE = 0x1B;

    private static final int HIGHEST = '€';
    private static final byte ABSENT = -1;
    private static final int ESCAPED = 0x80;

    private final String plain;
    private final char[] escaped = new char[0x80];
    /**
     * By character: the septet, plus 0x80 when it needs an escape; 0xFF when the alphabet does not hold the character.
     */
    private final byte[] septets = new byte[HIGHEST + 1];

    private final int nationalElement;

    private GsmAlphabet(String plain, String extension, int nationalElement) {
        this.plain = plain;
        this.nationalElement = nationalElement;
        Arrays.fill(septets, ABSENT);
        for (int i = 0; i < extension.length(); i += 2) {
            escaped[extension.charAt(i)] = extension.charAt(i + 1);
            septets[extension.charAt(i + 1)] = (byte) (extension.charAt(i) | ESCAPED);
        }
        for (int septet = 0; septet < plain.length(); septet++) {
            if (septet != ESCAPE) {
                septets[plain.charAt(septet)] = (byte) septet;
            }
        }
    }

    /** How many septets the character takes: 1, 2 with an escape, 0 when this alphabet does not hold it. */
    int septetCount(char character) {
        byte code = character > HIGHEST ? ABSENT : septets[character];
        return code >= 0 ? 1 : code == ABSENT ? 0 : 2;
    }

    /** How many septets the text takes, or -1 when this alphabet does not hold each of its characters. */
    int septetCount(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int count = septetCount(text.charAt(i));
            if (count == 0) {
                return -1;
            }
            sum += count;
        }
        return sum;
    }

    /** The text as septets, one a byte, high bit clear. */
    byte[] encode(String text) {
        int length = septetCount(text);
        if (length < 0) {
            throw new IllegalArgumentException("The text holds a character that this alphabet does not");
        }
        byte[] result = new byte[length];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            byte code = septets[text.charAt(i)];
            if (code < 0) {
                result[at++] = ESCAPE;
            }
            result[at++] = (byte) (code & 0x7F);
        }
        return result;
    }

    /**
     * The text of unpacked septets, read as a handset does: an escape before a septet that the second table does not
     * name shows the character of the first one, an escape before an escape or at the end shows a space.
     */
    public String decode(byte[] unpacked) {
        StringBuilder text = new StringBuilder(unpacked.length);
        for (int i = 0; i < unpacked.length; i++) {
            int septet = unpacked[i] & 0x7F;
            if (septet != ESCAPE) {
                text.append(plain.charAt(septet));
            } else if (++i < unpacked.length && (unpacked[i] & 0x7F) != ESCAPE) {
                text.append(afterEscape(unpacked[i] & 0x7F));
            } else {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private char afterEscape(int septet) {
        return escaped[septet] == 0 ? plain.charAt(septet) : escaped[septet];
    }

    /**
     * Identifier of the user data header's element that announces this alphabet (0x24 or 0x25); 0 for the default one.
     */
    int nationalElement() {
        return nationalElement;
    }
}
