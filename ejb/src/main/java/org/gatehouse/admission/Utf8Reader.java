package org.gatehouse.admission;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8, strictly: everything before the first malformed byte is read, then {@link UploadFault} says so. UTF-16, which
 * spreadsheets write too, is known by its first bytes.
 */
final class Utf8Reader extends Reader {

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(8 * 1024).flip();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean started;
    private boolean ended;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(buffer, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            int count = chars.position();
            if (count > 0) {
                return count;
            }
            if (result.isError()) {
                throw new UploadFault("csv.encoding");
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        if (!started) {
            begin();
            return;
        }
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    private void begin() throws IOException {
        started = true;
        bytes.clear();
        bytes.position(in.readNBytes(bytes.array(), 0, bytes.capacity())).flip();
        if (isUtf16(bytes)) {
            throw new UploadFault("csv.utf16");
        }
    }

    /** By its byte order mark; without one by two characters of ASCII, every other byte of which is NUL. */
    private static boolean isUtf16(ByteBuffer begin) {
        if (begin.limit() < 4) {
            return false;
        }
        int mark = begin.getShort(0) & 0xFFFF;
        int nulBits = 0;
        for (int index = 0; index < 4; index++) {
            nulBits = (nulBits << 1) | (begin.get(index) == 0 ? 1 : 0);
        }
        return mark == 0xFEFF || mark == 0xFFFE || nulBits == 0b1010 || nulBits == 0b0101;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
