package org.gatehouse.message;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A thousand rows of an upload, compressed. Row {@code n} (from 1) lies in block {@code (n - 1) / 1000}. A text is its
 * length in bytes and UTF-8; length −1 stands for no value, and a text that is no Unicode is written as its UTF-16
 * units.
 */
public final class UploadBlock {

    /** Rows of a full block. */
    public static final int ROWS = 1000;

    private static final int NO_VALUE = -1;
    private static final int RAW = 0x4000_0000;

    private UploadBlock() {}

    /** The block that holds a row, and so its number. */
    public static int of(int seq) {
        return (seq - 1) / ROWS;
    }

    public static byte[] write(List<UploadRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * 1024);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(bytes, deflater)))) {
            for (UploadRow row : rows) {
                text(out, row.phone());
                out.writeShort(row.values().size());
                for (String value : row.values()) {
                    text(out, value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** A block as it is stored: it can be unpacked later, away from the database. */
    @SuppressWarnings("ArrayRecordComponent") // bytes as stored; never compared
    public record Packed(byte[] content, int rowCount) {

        /** The rows, in order. */
        public List<UploadRow> rows() {
            return UploadBlock.rows(content, rowCount);
        }
    }

    /** One stored block; empty when there is no such block. */
    public static Optional<Packed> find(Sql sql, long campaign, int blockNo) {
        return sql.first(
                "SELECT row_count, content FROM upload_block WHERE campaign_id = ? AND block_no = ?",
                row -> new Packed(row.getBytes("content"), row.getInt("row_count")),
                campaign,
                blockNo);
    }

    /** The rows of one stored block, in order; empty when there is no such block. */
    public static List<UploadRow> read(Sql sql, long campaign, int blockNo) {
        return find(sql, campaign, blockNo).map(Packed::rows).orElse(List.of());
    }

    static List<UploadRow> rows(byte[] content, int count) {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(content))))) {
            List<UploadRow> rows = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                String phone = text(in);
                int valueCount = in.readUnsignedShort();
                List<@Nullable String> values = new ArrayList<>(valueCount);
                for (int v = 0; v < valueCount; v++) {
                    values.add(text(in));
                }
                rows.add(new UploadRow(phone == null ? "" : phone, values));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("A stored upload cannot be read.", e);
        }
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NO_VALUE);
        } else if (isUnicode(text)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        } else {
            out.writeInt(text.length() | RAW);
            out.writeChars(text);
        }
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == NO_VALUE) {
            return null;
        }
        if ((length & RAW) == 0) {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
        char[] chars = new char[length & ~RAW];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = in.readChar();
        }
        return new String(chars);
    }

    /** Whether UTF-8 can hold it: a lone surrogate must survive, so that its row is refused and not mended. */
    private static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
