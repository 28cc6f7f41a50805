package org.gatehouse.simulator.smpp;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;
import org.gatehouse.simulator.delivery.DeliverSmPdu;
import org.gatehouse.simulator.delivery.Delivery;
import org.gatehouse.simulator.delivery.Receiver;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.Command;
import org.jsmpp.extra.PendingResponse;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SessionStateListener;
import org.jsmpp.session.connection.Connection;

/**
 * A session with one ESME. Deliver_sm is sent without waiting for the response: the library blocks a thread per
 * request, so the responses are taken from it where it looks up who waits for them. One thread takes the ESME's PDUs,
 * so they are answered in the order they came.
 */
final class EsmeSession extends SMPPServerSession implements Receiver {

    private static final Logger LOG = System.getLogger(EsmeSession.class.getName());
    private static final int PDU_THREADS = 1;
    private static final int PDU_QUEUE_CAPACITY = 100_000;

    private final Map<Integer, Sent> unacknowledged = new ConcurrentHashMap<>();
    private final int windowSize;
    private final ObjIntConsumer<Delivery> onAnswer;

    private record Sent(Delivery delivery, long nanos) {}

    /**
     * A session on a new connection.
     *
     * @param windowSize how many deliver_sm may be unacknowledged
     * @param onAnswer takes the command_status that the ESME answered to a delivery
     */
    EsmeSession(
            Connection connection,
            SessionStateListener states,
            RequestListener requests,
            int windowSize,
            ObjIntConsumer<Delivery> onAnswer) {
        super(
                connection,
                states,
                requests,
                new AcceptedSubmit.ResponseListener(),
                PDU_THREADS,
                PDU_QUEUE_CAPACITY,
                new SynchronizedPDUSender(new DefaultPDUSender()),
                new TolerantPduReader());
        this.windowSize = windowSize;
        this.onAnswer = onAnswer;
    }

    @Override
    public boolean hasRoom() {
        return unacknowledged.size() < windowSize;
    }

    @Override
    public boolean mayReceive() {
        return getSessionState().isReceivable();
    }

    @Override
    public boolean send(Delivery delivery) {
        int sequenceNumber = sequence().nextValue();
        byte[] pdu;
        try {
            pdu = DeliverSmPdu.compose(delivery, sequenceNumber);
        } catch (PDUStringException e) {
            LOG.log(Level.ERROR, "A delivery cannot be written as deliver_sm and is dropped", e);
            return true;
        }
        unacknowledged.put(sequenceNumber, new Sent(delivery, System.nanoTime()));
        try {
            OutputStream out = connection().getOutputStream();
            synchronized (out) { // as the library does for every PDU
                out.write(pdu);
            }
            return true;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Session {0} is broken: {1}", getSessionId(), e.getMessage());
            unacknowledged.remove(sequenceNumber);
            disconnect();
            return false;
        }
    }

    @Override
    public List<Delivery> takeUnacknowledged(Duration age) {
        long before = System.nanoTime() - age.toNanos();
        List<Delivery> taken = new ArrayList<>();
        new TreeMap<>(unacknowledged).forEach((sequenceNumber, sent) -> {
            if (sent.nanos() - before <= 0 && unacknowledged.remove(sequenceNumber, sent)) {
                taken.add(sent.delivery());
            }
        });
        return taken;
    }

    @Override
    protected PendingResponse<Command> removePendingResponse(int sequenceNumber) {
        Sent sent = unacknowledged.remove(sequenceNumber);
        return sent == null ? super.removePendingResponse(sequenceNumber) : new Answer(sent.delivery());
    }

    /** Cuts the connection without an unbind; the session then closes by itself. */
    void disconnect() {
        try {
            connection().close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Session {0} was closed already: {1}", getSessionId(), e.getMessage());
        }
    }

    /** Passes the response on instead of waking a waiting thread. */
    private final class Answer extends PendingResponse<Command> {

        private final Delivery delivery;

        Answer(Delivery delivery) {
            super(0);
            this.delivery = delivery;
        }

        @Override
        public void done(Command response) {
            onAnswer.accept(delivery, response.getCommandStatus());
        }

        @Override
        public void doneWithInvalidResponse(InvalidResponseException e) {
            onAnswer.accept(delivery, SMPPConstant.STAT_ESME_RSYSERR); // generic_nack
        }
    }
}
