package org.gatehouse.admission;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses NUL and a record of more than 64 KiB before it fills the memory; drops a byte order mark. */
final class LimitedReader extends FilterReader {

    static final int RECORD_CHARS_MAX = 64 * 1024;
    private static final int READ_AHEAD = 16 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private boolean started;
    private boolean atNul;
    private long sinceRecord;

    LimitedReader(Reader in) {
        super(in);
    }

    /** A new record begins, somewhere in what was read ahead. */
    void startRecord() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (!started && count > 0) {
            started = true;
            if (buffer[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(buffer, offset + 1, buffer, offset, count - 1);
                count = count == 1 ? in.read(buffer, offset, length) : count - 1;
            }
        }
        sinceRecord += Math.max(0, count);
        if (sinceRecord > RECORD_CHARS_MAX + READ_AHEAD) {
            throw new UploadFault("csv.recordTooLong");
        }
        return beforeNul(buffer, offset, count);
    }

    /** What comes before a NUL is read; the NUL itself is a fault. */
    private int beforeNul(char[] buffer, int offset, int count) throws UploadFault {
        if (atNul) {
            throw new UploadFault("csv.nul");
        }
        for (int i = offset; i < offset + count; i++) {
            if (buffer[i] == 0) {
                atNul = true;
                if (i == offset) {
                    throw new UploadFault("csv.nul");
                }
                return i - offset;
            }
        }
        return count;
    }
}
