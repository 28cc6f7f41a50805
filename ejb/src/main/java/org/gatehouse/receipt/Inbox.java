package org.gatehouse.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.carrier.DeliveredPdu;
import org.gatehouse.carrier.DeliverySink;
import org.gatehouse.carrier.UnstorableDelivery;
import org.gatehouse.secret.Secrets;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.gatehouse.work.Signal;

/**
 * The table {@code receipt_inbox}: what a carrier delivers is stored here, encrypted, before it is acknowledged.
 * Listener threads wait while one writer stores what has gathered in one commit.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Inbox implements DeliverySink {

    private static final System.Logger LOG = System.getLogger(Inbox.class.getName());
    private static final int COMMIT_MAX = 1_000;
    private static final int BODY_BYTES_MAX = 8_000;
    private static final long STORE_MAX_SECONDS = 20;
    private static final long GATHER_MILLIS = 200;

    /** A reply may overtake the record of the message it answers. */
    private static final Duration REPLY_DELAY = Duration.ofMillis(500);

    @Inject
    private Database database;

    @Inject
    private Carriers carriers;

    @Inject
    private Secrets secrets;

    @Inject
    private Clock clock;

    private final LinkedBlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>(10_000);
    private final Signal signal = new Signal();

    /** A delivery that waits for its commit; {@code body} as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Arrival(int carrierId, DeliveredPdu pdu, byte[] body, CompletableFuture<Boolean> stored) {}

    /** A stored delivery's row. {@code tries} counts how often it was put off. */
    record Slip(long id, int tries) {}

    /** A stored delivery. */
    record Entry(Slip slip, int carrierId, Instant receivedAt, DeliveredPdu pdu) {}

    @SuppressWarnings("ArrayRecordComponent") // bytes as stored; never compared
    private record Sealed(Slip slip, int carrierId, Instant receivedAt, byte[] body) {}

    @Override
    public void accept(String carrier, DeliveredPdu pdu) throws Exception {
        int carrierId = carriers.byName(carrier).map(CarrierRoute::id).orElseThrow();
        byte[] body = secrets.seal(pdu.encode());
        if (body.length > BODY_BYTES_MAX) {
            throw new UnstorableDelivery(
                    "A delivery takes %d bytes in the inbox; at most %d fit.".formatted(body.length, BODY_BYTES_MAX));
        }
        Arrival arrival = new Arrival(carrierId, pdu, body, new CompletableFuture<>());
        if (!arrivals.offer(arrival, STORE_MAX_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The inbox is full.");
        }
        arrival.stored().get(STORE_MAX_SECONDS, TimeUnit.SECONDS);
    }

    /** What wakes whoever applies receipts. */
    Signal signal() {
        return signal;
    }

    /** Stores what has gathered. @return whether there may be more */
    public boolean store() {
        List<Arrival> batch = new ArrayList<>();
        try {
            Arrival first = arrivals.poll(GATHER_MILLIS, TimeUnit.MILLISECONDS);
            if (first == null) {
                return true;
            }
            batch.add(first);
            arrivals.drainTo(batch, COMMIT_MAX - 1);
            store(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        signal.raise();
        return true;
    }

    /** In one commit; when that fails, each alone, so that one the database refuses spoils no other. */
    private void store(List<Arrival> batch) {
        try {
            insert(batch);
            batch.forEach(arrival -> arrival.stored().complete(true));
        } catch (RuntimeException e) {
            if (batch.size() > 1) {
                batch.forEach(arrival -> store(List.of(arrival)));
            } else {
                batch.get(0).stored().completeExceptionally(e);
            }
        }
    }

    private void insert(List<Arrival> batch) {
        Instant now = clock.instant();
        List<Object[]> rows = batch.stream()
                .map(arrival -> new Object[] {
                    arrival.carrierId(),
                    arrival.pdu().receivedAt(),
                    arrival.pdu().looksLikeReceipt() ? now : now.plus(REPLY_DELAY),
                    arrival.body()
                })
                .toList();
        database.inControl(sql -> sql.batch(
                "INSERT INTO receipt_inbox (carrier_id, received_at, due_at, body) VALUES (?, ?, ?, ?)", rows));
    }

    /** What is due, in the order of arrival. What cannot be opened is put off: it keeps nothing else waiting. */
    List<Entry> due(int limit) {
        List<Sealed> due = database.control(sql -> sql.list(
                "SELECT id, carrier_id, received_at, tries, body FROM receipt_inbox WHERE due_at <= ? ORDER BY due_at, id"
                        + " LIMIT ?",
                row -> new Sealed(
                        new Slip(row.getLong("id"), row.getInt("tries")),
                        row.getInt("carrier_id"),
                        Sql.time(row, "received_at"),
                        row.getBytes("body")),
                clock.instant(),
                limit));
        List<Entry> entries = new ArrayList<>(due.size());
        List<Slip> unreadable = new ArrayList<>();
        for (Sealed sealed : due) {
            try {
                entries.add(open(sealed));
            } catch (IllegalArgumentException e) {
                LOG.log(System.Logger.Level.ERROR, "A delivery in the inbox cannot be opened; it is kept.", e);
                unreadable.add(sealed.slip());
            }
        }
        postpone(unreadable);
        return entries;
    }

    private Entry open(Sealed sealed) {
        return new Entry(
                sealed.slip(),
                sealed.carrierId(),
                sealed.receivedAt(),
                DeliveredPdu.decode(secrets.open(sealed.body())));
    }

    /** These are applied. */
    void remove(Collection<Slip> slips) {
        if (!slips.isEmpty()) {
            database.inControl(sql -> sql.update(
                    "DELETE FROM receipt_inbox WHERE id IN (" + Sql.places(slips.size()) + ")",
                    slips.stream().map(Slip::id).toArray()));
        }
    }

    /** Looks at this again at once. @return false when it is applied, so that it waits no more */
    boolean hasten(Slip slip) {
        Instant now = clock.instant();
        return database.control(sql -> sql.update("UPDATE receipt_inbox SET due_at = ? WHERE id = ?", now, slip.id()))
                > 0;
    }

    /** Looks at these again later: 250 ms after the first time, doubling to a minute. */
    void postpone(Collection<Slip> slips) {
        if (slips.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        database.inControl(sql -> sql.batch(
                "UPDATE receipt_inbox SET tries = tries + 1, due_at = ? WHERE id = ?",
                slips.stream()
                        .map(slip -> new Object[] {
                            now.plusMillis(Math.min(60_000, 250L << Math.min(8, slip.tries()))), slip.id()
                        })
                        .toList()));
    }
}
