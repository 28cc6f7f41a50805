package org.gatehouse.housekeeping;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.message.Batch;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Chunk;
import org.gatehouse.message.Chunks;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageEvents;
import org.gatehouse.message.MessageKey;
import org.gatehouse.message.Sample;
import org.gatehouse.message.UploadBlock;
import org.gatehouse.message.UploadRow;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.migration.Partitions;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;

/** Campaigns of one tenant as their admission and dispatch leave them, and the visits that clean them away. */
record History(Database database, Partitions partitions, TenantId tenant, Ranges ranges) {

    static final List<String> DETAIL =
            List.of("message", "message_event", "rejected_row", "upload_block", "chunk", "decision", "inquiry");
    static final Duration KEPT = Duration.ofDays(30);

    private static final int MESSAGES_OF_A_BLOCK = 3;
    private static final AtomicLong LAST = new AtomicLong();

    History with(Database other) {
        return new History(other, partitions, tenant, ranges);
    }

    /** A campaign of so many blocks; in each three messages in a state, an event, a rejected row, a chunk. */
    long campaign(Instant at, int blockCount, MessageState state) {
        long number = CampaignId.firstNumber(at) + LAST.incrementAndGet();
        database.inTenant(tenant, sql -> {
            CampaignRows.insert(sql, campaign(number, at, blockCount), "key " + number, new byte[32]);
            for (int block = 0; block < blockCount; block++) {
                block(sql, number, block, state, at);
            }
            sql.update(
                    "INSERT INTO decision (campaign_id, decision_no, digest, hits, overridden, versions, facts)"
                            + " VALUES (?, 1, ?, '[]', '', 'content:1', '')",
                    number,
                    new byte[32]);
            sql.update(
                    "INSERT INTO inquiry (campaign_id, seq, state, open_row, comment, asked_by, asked_at, due_at)"
                            + " VALUES (?, 1, 'OPEN', 1, 'Why?', 'ada', ?, ?)",
                    number,
                    at,
                    at);
        });
        return number;
    }

    private static void block(Sql sql, long number, int block, MessageState state, Instant at) {
        int first = block * UploadBlock.ROWS + 1;
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < MESSAGES_OF_A_BLOCK; i++) {
            messages.add(Sample.message(new MessageKey(number, first + i), 1, state));
        }
        Batch.store(sql, number, messages, at);
        MessageEvents.add(
                sql,
                List.of(new MessageEvents.Event(new MessageKey(number, first), at, MessageEvents.Kind.RETRY, "0x58")));
        sql.update(
                "INSERT INTO rejected_row (campaign_id, seq, raw, cause) VALUES (?, ?, 'x', 'NOT_A_NUMBER')",
                number,
                first + UploadBlock.ROWS - 1);
        sql.update(
                "INSERT INTO upload_block (campaign_id, block_no, row_count, content) VALUES (?, ?, 1, ?)",
                number,
                block,
                UploadBlock.write(List.of(new UploadRow("+905321234567", List.of()))));
        Chunks.insert(sql, new Chunk(number, block, 1, 1, first, first + 2, 0, 0), at, null, false);
    }

    private static Campaign campaign(long number, Instant at, int blockCount) {
        return Sample.campaign(number, Category.PROMOTIONAL, "Hello", at, Campaign.Phase.ADMITTED, blockCount);
    }

    /** A visit with all the time it needs. */
    TenantCleanup.End visit(Instant now) {
        return visit(now, new Budget(Duration.ofMinutes(5), () -> false));
    }

    TenantCleanup.End visit(Instant now, Budget budget) {
        return new TenantCleanup(database, partitions, ranges)
                .visit(new TenantCleanup.Terms(tenant, KEPT, Duration.ofDays(1)), now, budget);
    }

    /** Rows of a campaign in each table of detail. */
    Map<String, Long> detail(long campaign) {
        return database.tenant(tenant, sql -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            DETAIL.forEach(table -> counts.put(
                    table, sql.number("SELECT COUNT(*) FROM " + table + " WHERE campaign_id = ?", campaign)));
            return counts;
        });
    }

    boolean hasDetail(long campaign) {
        return detail(campaign).values().stream().anyMatch(count -> count > 0);
    }

    long count(String table) {
        return database.tenant(tenant, sql -> sql.number("SELECT COUNT(*) FROM " + table));
    }

    void run(String sql, Object... values) {
        database.inTenant(tenant, transaction -> transaction.update(sql, values));
    }

    List<Long> numbers(String query) {
        return database.tenant(tenant, sql -> sql.list(query, row -> row.getLong(1)));
    }

    List<Long> boundaries() {
        return database.tenant(tenant, Ranges::boundaries);
    }
}
