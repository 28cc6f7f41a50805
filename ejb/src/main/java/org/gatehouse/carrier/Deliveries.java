package org.gatehouse.carrier;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Command;

/** Stores each delivery before it is acknowledged; many wait at once, so that the store can commit them as a group. */
final class Deliveries {
    private static final Logger LOG = System.getLogger(Deliveries.class.getName());
    private static final int QUEUE_CAPACITY = 10_000;

    private final String carrier;
    private final DeliverySink sink;
    private final ThreadPoolExecutor threads;
    private final AtomicLong failures = new AtomicLong();

    Deliveries(String carrier, DeliverySink sink, ThreadFactory factory, int threadCount) {
        this.carrier = carrier;
        this.sink = sink;
        threads = new ThreadPoolExecutor(
                threadCount, threadCount, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(QUEUE_CAPACITY), factory);
        threads.allowCoreThreadTimeOut(true);
    }

    /** Never blocks: when too many wait, the carrier is throttled. */
    void take(Bind bind, Command header, byte[] pdu) throws IOException {
        Instant receivedAt = Instant.now();
        try {
            threads.execute(() -> answer(bind, header, store(header, pdu, receivedAt)));
        } catch (RejectedExecutionException e) {
            bind.acknowledge(header.getCommandId(), header.getSequenceNumber(), SMPPConstant.STAT_ESME_RTHROTTLED);
        }
    }

    private int store(Command header, byte[] pdu, Instant receivedAt) {
        Optional<DeliveredPdu> delivered = DeliveryDecoder.decode(header.getCommandId(), pdu, receivedAt);
        if (delivered.isEmpty()) {
            LOG.log(Level.WARNING, "carrier {0}: a delivery of {1} octets is malformed: dropped", carrier, pdu.length);
            return SMPPConstant.STAT_ESME_RX_P_APPN;
        }
        try {
            sink.accept(carrier, delivered.get());
            recovered();
            return SMPPConstant.STAT_ESME_ROK;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SMPPConstant.STAT_ESME_RX_T_APPN;
        } catch (UnstorableDelivery e) {
            LOG.log(Level.WARNING, "carrier {0}: a delivery is refused for good: {1}", carrier, e.getMessage());
            return SMPPConstant.STAT_ESME_RX_P_APPN;
        } catch (Exception e) {
            if (failures.getAndIncrement() == 0) {
                LOG.log(Level.WARNING, "carrier " + carrier + ": deliveries cannot be stored; it shall send again", e);
            }
            return SMPPConstant.STAT_ESME_RX_T_APPN;
        }
    }

    private void recovered() {
        if (failures.get() > 0) {
            long count = failures.getAndSet(0);
            LOG.log(Level.INFO, "carrier {0}: deliveries are stored again, after {1} failures", carrier, count);
        }
    }

    private void answer(Bind bind, Command header, int commandStatus) {
        try {
            bind.acknowledge(header.getCommandId(), header.getSequenceNumber(), commandStatus);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "carrier {0}: not acknowledged, it will send again: {1}", carrier, e.getMessage());
        }
    }

    /** What waits is dropped unacknowledged: the carrier sends it again. */
    void close(Duration limit) throws InterruptedException {
        threads.getQueue().clear();
        threads.shutdown();
        if (!threads.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }
}
