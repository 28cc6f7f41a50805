package org.gatehouse.simulator.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** The octets of one short_message or message_payload, with what is needed to read them. */
public final class ShortMessage {

    private static final int ALPHABET_BITS = 0x0C;
    private static final int IA5 = 0x01;
    private static final int LATIN_1 = 0x03;
    private static final int UCS_2 = 0x08;

    private final int dataCoding;
    private final boolean hasHeader;
    private final UserDataHeader header;
    private final byte[] octets;

    /**
     * A short message as it came over the wire.
     *
     * @param dataCoding the data_coding octet (SMPP 3.4, 5.2.19)
     * @param hasHeader whether the octets begin with a user data header (UDHI, bit 6 of esm_class)
     */
    public ShortMessage(int dataCoding, boolean hasHeader, byte[] octets) {
        this.dataCoding = dataCoding;
        this.hasHeader = hasHeader;
        this.header = hasHeader ? UserDataHeader.read(octets) : UserDataHeader.NONE;
        this.octets = octets;
    }

    public int dataCoding() {
        return dataCoding;
    }

    public boolean hasHeader() {
        return hasHeader;
    }

    public Part part() {
        return header.part();
    }

    public byte[] octets() {
        return octets;
    }

    public String hex() {
        return HexFormat.of().formatHex(octets);
    }

    /** The text without the header; data codings that are no text are read as GSM 7-bit all the same. */
    public String text() {
        if ((dataCoding & ALPHABET_BITS) == UCS_2) {
            return decode(StandardCharsets.UTF_16BE);
        }
        return switch (dataCoding) {
            case IA5 -> decode(StandardCharsets.US_ASCII);
            case LATIN_1 -> decode(StandardCharsets.ISO_8859_1);
            default -> Gsm7.decode(octets, header.length(), header.singleShift(), header.lockingShift());
        };
    }

    private String decode(Charset charset) {
        return new String(octets, header.length(), octets.length - header.length(), charset);
    }

    /** A number that equal texts in the same part share: FNV-1a over part number and octets after the header. */
    public long fingerprint() {
        long hash = 0xcbf29ce484222325L;
        hash = (hash ^ part().number()) * 0x100000001b3L;
        for (int i = header.length(); i < octets.length; i++) {
            hash = (hash ^ (octets[i] & 0xFF)) * 0x100000001b3L;
        }
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShortMessage that
                && dataCoding == that.dataCoding
                && hasHeader == that.hasHeader
                && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }
}
