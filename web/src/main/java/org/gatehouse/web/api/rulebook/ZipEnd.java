package org.gatehouse.web.api.rulebook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The end of central directory record of a ZIP file (APPNOTE.TXT, 4.3.16): it says how many files there are. A file
 * that was cut off has none, however whole the entries before.
 */
final class ZipEnd {

    private static final int SIGNATURE = 0x06054B50;
    private static final int ENTRIES_AT = 10;
    private static final int COMMENT_LENGTH_AT = 20;
    private static final int RECORD_OCTETS = 22;

    /** The record with the longest comment. */
    static final int OCTETS_MAX = RECORD_OCTETS + 0xFFFF;

    private ZipEnd() {}

    /**
     * Whether the file ends with a record of so many entries; a comment may follow, as archives of commits have one.
     */
    static boolean isThere(byte[] zip, int entries) {
        ByteBuffer octets = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = zip.length - RECORD_OCTETS; at >= Math.max(0, zip.length - OCTETS_MAX); at--) {
            int commentLength = Short.toUnsignedInt(octets.getShort(at + COMMENT_LENGTH_AT));
            if (octets.getInt(at) == SIGNATURE && commentLength == zip.length - at - RECORD_OCTETS) {
                return Short.toUnsignedInt(octets.getShort(at + ENTRIES_AT)) == entries;
            }
        }
        return false;
    }
}
