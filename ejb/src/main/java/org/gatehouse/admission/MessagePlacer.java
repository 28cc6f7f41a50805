package org.gatehouse.admission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.Chunk;
import org.gatehouse.message.Chunks;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageKey;
import org.gatehouse.message.Outcome;
import org.gatehouse.message.Placement;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.text.Encoding;
import org.gatehouse.rules.text.Segmentation;
import org.gatehouse.tenant.sql.Sql;

/** Puts the messages of one block into chunks: those of one carrier that leave at one time together. */
final class MessagePlacer {

    private static final int NO_CHUNK = -1;

    private final Campaign campaign;
    private final Carriers carriers;
    private final int pricePerSegment;
    private final Instant now;
    private final List<Message> messages = new ArrayList<>();
    private final Map<ChunkKey, OpenChunk> open = new LinkedHashMap<>();
    private final List<OpenChunk> chunks = new ArrayList<>();
    private int nextChunk;

    MessagePlacer(Campaign campaign, Carriers carriers, int pricePerSegment, Instant now) {
        this.campaign = campaign;
        this.carriers = carriers;
        this.pricePerSegment = pricePerSegment;
        this.now = now;
        this.nextChunk = campaign.nextChunk();
    }

    private record ChunkKey(int carrierId, Instant dueAt) {}

    private static final class OpenChunk {
        private final int number;
        private final ChunkKey key;
        private final int firstSeq;
        private int lastSeq;
        private int size;
        private boolean ready;

        OpenChunk(int number, ChunkKey key, int firstSeq) {
            this.number = number;
            this.key = key;
            this.firstSeq = firstSeq;
        }
    }

    void place(AdmittedRow row, Outcome outcome) {
        CarrierRoute route = carriers.route(
                        row.number().digits(), campaign.category().name())
                .orElse(null);
        int carrierId = route == null ? 0 : route.id();
        boolean leaves = outcome.state() != MessageState.REFUSED && outcome.state() != MessageState.CANCELLED;
        int chunkNo = leaves && route != null ? chunk(route, row.seq(), outcome) : NO_CHUNK;
        Segmentation plan = row.plan();
        messages.add(Message.admitted(
                new MessageKey(campaign.number(), row.seq()),
                new Placement(row.number().digits(), chunkNo, carrierId),
                plan == null ? Encoding.GSM7 : plan.encoding(),
                row.segmentCount(),
                price(row),
                outcome,
                now));
    }

    /** A withdrawn row may have more parts than are ever sent, and so than are ever charged. */
    private int price(AdmittedRow row) {
        return Math.min(row.segmentCount(), campaign.terms().segmentsMax()) * pricePerSegment;
    }

    private int chunk(CarrierRoute route, int seq, Outcome outcome) {
        ChunkKey key = new ChunkKey(route.id(), outcome.dueAt());
        OpenChunk chunk = open.get(key);
        if (chunk == null || chunk.size == route.chunkSize()) {
            chunk = new OpenChunk(nextChunk++, key, seq);
            open.put(key, chunk);
            chunks.add(chunk);
        }
        chunk.size++;
        chunk.lastSeq = seq;
        chunk.ready |= outcome.state() != MessageState.HELD;
        return chunk.number;
    }

    List<Message> messages() {
        return messages;
    }

    int nextChunk() {
        return nextChunk;
    }

    void storeChunks(Sql sql) {
        for (OpenChunk chunk : chunks) {
            Chunks.insert(
                    sql,
                    new Chunk(
                            campaign.number(),
                            chunk.number,
                            chunk.key.carrierId(),
                            campaign.priority(),
                            chunk.firstSeq,
                            chunk.lastSeq,
                            0,
                            0),
                    chunk.key.dueAt(),
                    chunk.ready ? chunk.key.dueAt().plus(campaign.validity()) : null,
                    chunk.ready);
        }
    }
}
