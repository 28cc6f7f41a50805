package org.gatehouse.web.api.rulebook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Remembers the last octets of a ZIP file that is read as a stream: there the end of central directory record says how
 * many files there are (APPNOTE.TXT, 4.3.16). A file that was cut off has none, however whole the entries before.
 */
final class ZipEnd extends FilterInputStream {

    private static final int RECORD_OCTETS = 22;
    private static final byte[] SIGNATURE = {'P', 'K', 5, 6};
    private static final int ENTRIES = 10;

    private final byte[] last = new byte[RECORD_OCTETS];
    private long octets;

    ZipEnd(InputStream in) {
        super(in);
    }

    /** Reads what follows the entries, at most so many octets. */
    void drain(int octetsMax) throws IOException {
        readNBytes(octetsMax);
    }

    /** Whether the file ends as it must, without a comment, and has so many entries. */
    boolean isWhole(int entries) {
        boolean signed = octets >= RECORD_OCTETS && Arrays.equals(last, 0, SIGNATURE.length, SIGNATURE, 0, 4);
        int counted = (last[ENTRIES] & 0xFF) | (last[ENTRIES + 1] & 0xFF) << 8;
        return signed && counted == entries;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count > 0) {
            octets += count;
            int kept = Math.min(count, RECORD_OCTETS);
            System.arraycopy(last, kept, last, 0, RECORD_OCTETS - kept);
            System.arraycopy(into, offset + count - kept, last, RECORD_OCTETS - kept, kept);
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
