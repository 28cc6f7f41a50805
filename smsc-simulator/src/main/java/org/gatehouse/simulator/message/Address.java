package org.gatehouse.simulator.message;

/**
 * Who sends or receives (SMPP 3.4, 5.2.5 to 5.2.9).
 *
 * @param ton type of number: 1 international, 5 alphanumeric
 * @param npi numbering plan: 1 ISDN (E.164), 0 unknown
 * @param number digits, or the sender ID's letters
 */
public record Address(byte ton, byte npi, String number) {

    /** A mobile number in E.164 without the plus sign. */
    public static Address international(String number) {
        return new Address((byte) 1, (byte) 1, number);
    }

    /** A short number of the carrier, as a customer replies to. */
    public static Address shortNumber(String number) {
        return new Address((byte) 0, (byte) 1, number);
    }
}
