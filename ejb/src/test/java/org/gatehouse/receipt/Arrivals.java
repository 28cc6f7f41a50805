package org.gatehouse.receipt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.carrier.DeliveredPdu;
import org.gatehouse.carrier.Poll;
import org.gatehouse.pipeline.Pipeline;

/** What the carrier delivers, stored in the inbox as its writer does, and the steps of the worker that takes it. */
record Arrivals(Pipeline pipeline) {

    private static final int RECEIPT = 0x04;
    private static final int RETRY_PAUSES = 4;

    /** A receipt; {@code text} as in {@code id:7 stat:DELIVRD err:000}. */
    void receipt(long phone, String text) {
        store(pdu(phone, "LALE", RECEIPT, text));
    }

    void reply(long phone, String to, String text) {
        store(pdu(phone, to, 0, text));
    }

    DeliveredPdu pdu(long phone, String to, int esmClass, String text) {
        return new DeliveredPdu(
                Long.toString(phone),
                to,
                esmClass,
                0,
                text.getBytes(ISO_8859_1),
                new TreeMap<>(),
                pipeline.clock().instant());
    }

    /** Returns when it is stored. */
    void store(DeliveredPdu pdu) {
        CompletableFuture<Void> stored = accept(pdu);
        while (!stored.isDone()) {
            pipeline.get(Inbox.class).store();
        }
        stored.join();
    }

    /** Hands it to the inbox, and returns when it waits there or has been answered. */
    CompletableFuture<Void> accept(DeliveredPdu pdu) {
        Inbox inbox = pipeline.get(Inbox.class);
        CompletableFuture<Void> stored = new CompletableFuture<>();
        Thread listener = new Thread(() -> {
            try {
                inbox.accept(pipeline.route().name(), pdu);
                stored.complete(null);
            } catch (Exception e) {
                stored.completeExceptionally(e);
            }
        });
        listener.start();
        Poll.until("it waits", () -> stored.isDone() || listener.getState() == Thread.State.TIMED_WAITING);
        return stored;
    }

    /** Works through what is due. */
    void step() {
        pipeline.get(Receipts.class).step();
    }

    /** So often that an id that nobody knows is looked for among the UNKNOWN. */
    void stepUntilLookedForInVain() {
        for (int pause = 0; pause < RETRY_PAUSES; pause++) {
            step();
            pipeline.clock().advance(Duration.ofSeconds(3));
        }
    }

    /** How many wait in the inbox. */
    long waiting() {
        return pipeline.database().control(sql -> sql.number("SELECT COUNT(*) FROM receipt_inbox"));
    }
}
