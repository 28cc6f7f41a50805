package org.gatehouse.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.message.UploadBlock;
import org.gatehouse.message.UploadRow;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** Takes in an upload row by row and stores it in blocks, durably, without ever holding more than a few of them. */
@ApplicationScoped
public class UploadStore {

    /** Most rows of one campaign (api.md, section 2). */
    public static final int ROWS_MAX = 2_000_000;

    /** Most characters of a number and its values: a block of such rows fits its column, and a few fit the memory. */
    static final int ROW_CHARS_MAX = 4_096;

    private static final int BLOCKS_PER_TRANSACTION = 20;
    private static final int BYTES_PER_TRANSACTION = 4 << 20;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Database database;

    /**
     * What was stored.
     *
     * @param contentHash SHA-256 of everything decoded, the draft's words included
     * @param problem why the upload could not be read to its end; then nothing of it is stored
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes as stored; never compared
    public record Stored(
            int blockCount,
            int rowCount,
            byte[] contentHash,
            @Nullable Problem problem) {}

    /**
     * Stores the rows under a campaign number that no campaign has yet.
     *
     * @param draftWords what else the idempotency key stands for
     */
    public Stored store(
            TenantId tenant,
            long campaign,
            List<String> variables,
            RecipientRows rows,
            List<@Nullable String> draftWords)
            throws IOException {
        MessageDigest hash = sha256();
        draftWords.forEach(word -> update(hash, word));
        Writer writer = new Writer(tenant, campaign);
        try {
            for (RecipientRows.Recipient row = rows.next(); row != null; row = rows.next()) {
                if (writer.rowCount == ROWS_MAX) {
                    throw new UploadFault("recipients.tooMany", Integer.toString(ROWS_MAX));
                }
                update(hash, row.phone());
                hash.update(ByteBuffer.allocate(4).putInt(0, row.values().size()));
                new TreeMap<>(row.values()).forEach((name, value) -> {
                    update(hash, name);
                    update(hash, value);
                });
                UploadRow stored = new UploadRow(row.phone(), values(variables, row.values()));
                requireShort(stored, writer.rowCount + 1 + rows.rowsBefore());
                writer.add(stored);
            }
            writer.flush();
            return new Stored(writer.blockNo, writer.rowCount, hash.digest(), null);
        } catch (UploadFault fault) {
            remove(tenant, campaign);
            update(hash, fault.toString());
            return new Stored(0, 0, hash.digest(), fault.problem());
        }
    }

    /** Removes the blocks of a campaign that was not accepted. */
    public void remove(TenantId tenant, long campaign) {
        database.inTenant(tenant, sql -> sql.update("DELETE FROM upload_block WHERE campaign_id = ?", campaign));
    }

    private static void requireShort(UploadRow row, int number) throws UploadFault {
        int length = row.phone().length();
        for (String value : row.values()) {
            length += value == null ? 0 : value.length();
        }
        if (length > ROW_CHARS_MAX) {
            throw new UploadFault(
                    "recipients.rowTooLong",
                    Integer.toString(number),
                    Integer.toString(length),
                    Integer.toString(ROW_CHARS_MAX));
        }
    }

    private static List<@Nullable String> values(List<String> variables, Map<String, String> values) {
        List<@Nullable String> ordered = new ArrayList<>(variables.size());
        variables.forEach(name -> ordered.add(values.get(name)));
        return ordered;
    }

    /** No word is none of all words. */
    private static void update(MessageDigest hash, @Nullable String word) {
        if (word == null) {
            hash.update(ByteBuffer.allocate(4).putInt(0, -1));
            return;
        }
        byte[] bytes = word.getBytes(StandardCharsets.UTF_16BE);
        hash.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
        hash.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private final class Writer {

        private final TenantId tenant;
        private final long campaign;
        private final List<UploadRow> rows = new ArrayList<>(UploadBlock.ROWS);
        private final List<Object[]> blocks = new ArrayList<>(BLOCKS_PER_TRANSACTION);
        private int gatheredBytes;
        private int blockNo;
        private int rowCount;

        Writer(TenantId tenant, long campaign) {
            this.tenant = tenant;
            this.campaign = campaign;
        }

        void add(UploadRow row) {
            rows.add(row);
            rowCount++;
            if (rows.size() == UploadBlock.ROWS) {
                closeBlock();
            }
        }

        void flush() {
            if (!rows.isEmpty()) {
                closeBlock();
            }
            storeBlocks();
        }

        private void closeBlock() {
            byte[] content = UploadBlock.write(rows);
            blocks.add(new Object[] {campaign, blockNo++, rows.size(), content});
            gatheredBytes += content.length;
            rows.clear();
            if (blocks.size() == BLOCKS_PER_TRANSACTION || gatheredBytes > BYTES_PER_TRANSACTION) {
                storeBlocks();
            }
        }

        private void storeBlocks() {
            database.inTenant(
                    tenant,
                    sql -> sql.batch(
                            "INSERT INTO upload_block (campaign_id, block_no, row_count, content) VALUES (?, ?, ?, ?)",
                            blocks));
            blocks.clear();
            gatheredBytes = 0;
        }
    }
}
