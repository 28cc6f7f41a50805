package org.gatehouse.web.api.limit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.gatehouse.web.api.json.TooLarge;

/** A body that may not be longer than a limit: reading beyond it ends the request with 413. */
final class BodyLimit extends FilterInputStream {

    private long left;

    /** @param limit in octets */
    BodyLimit(InputStream body, long limit) {
        super(body);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long octets) {
        left -= octets;
        if (left < 0) {
            throw new TooLarge();
        }
    }
}
