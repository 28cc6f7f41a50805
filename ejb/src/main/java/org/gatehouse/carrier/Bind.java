package org.gatehouse.carrier;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gatehouse.carrier.SubmitResult.NotSent;
import org.gatehouse.carrier.SubmitResult.Unknown;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;

/**
 * One bind as a transceiver, from connect to close; never opened twice. The library does bind, enquire_link and unbind;
 * submits are written here without waiting for their response.
 */
final class Bind extends SMPPSession {
    private static final Logger LOG = System.getLogger(Bind.class.getName());

    private final CarrierConfig config;
    private final LinkSettings settings;
    private final PendingSubmits pending;
    private volatile long writingSinceNanos;
    private volatile boolean ended;
    private volatile boolean aborted;

    Bind(CarrierConfig config, LinkSettings settings, PendingSubmits pending, PduIntake intake) {
        super(
                new SynchronizedPDUSender(new DefaultPDUSender()),
                intake,
                (host, port) -> connect(host, port, settings.responseTimeout()));
        intake.serve(this);
        this.config = config;
        this.settings = settings;
        this.pending = pending;
        setTransactionTimer(settings.responseTimeout().toMillis());
        setEnquireLinkTimer((int) settings.enquireLinkAfter().toMillis());
        setPduProcessorDegree(1);
        addSessionStateListener((now, before, session) -> {
            if (now == SessionState.UNBOUND || now == SessionState.CLOSED) {
                ended = true;
            }
        });
    }

    /** The carrier answered the bind with an error. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int commandStatus;

        RefusedException(int commandStatus, Throwable cause) {
            super("bind refused with 0x%08X".formatted(commandStatus), cause);
            this.commandStatus = commandStatus;
        }

        int commandStatus() {
            return commandStatus;
        }
    }

    private static Connection connect(String host, int port, Duration timeout) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            return new SocketConnection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    void open() throws IOException, RefusedException {
        BindParameter bind = new BindParameter(
                BindType.BIND_TRX,
                config.systemId(),
                config.password(),
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
        try {
            connectAndBind(
                    config.host(),
                    config.port(),
                    bind,
                    settings.responseTimeout().toMillis());
        } catch (IOException e) {
            close();
            if (e.getCause() instanceof NegativeResponseException refusal) {
                throw new RefusedException(refusal.getCommandStatus(), e);
            }
            throw e;
        }
    }

    /**
     * Whether one may submit. The library's state alone does not tell: it says bound once more when the carrier's
     * unbind comes while the bind is being finished.
     */
    boolean isOpen() {
        return !ended && !aborted && getSessionState().isTransmittable();
    }

    /** Unbinds where the carrier did not, waiting at most the limit for its answer, and closes the connection. */
    void leave(Duration limit) {
        setTransactionTimer(limit.toMillis());
        if (isOpen()) {
            unbindAndClose();
        } else {
            close();
        }
    }

    PendingSubmits pending() {
        return pending;
    }

    /** Takes over one permit of the window. */
    CompletionStage<SubmitResult> submit(byte[] pdu) {
        CompletableFuture<SubmitResult> result = new CompletableFuture<>();
        int sequenceNumber = sequence().nextValue();
        ByteBuffer.wrap(pdu).putInt(SubmitPdu.SEQUENCE_NUMBER_OFFSET, sequenceNumber);
        if (pending.add(sequenceNumber, result)) {
            write(pdu, sequenceNumber);
        }
        return result;
    }

    private void write(byte[] pdu, int sequenceNumber) {
        OutputStream out = connection().getOutputStream();
        synchronized (out) { // the library's own lock for whole PDUs
            if (!isOpen()) {
                pending.settle(sequenceNumber, new NotSent("the bind ended"));
                return;
            }
            writingSinceNanos = System.nanoTime();
            try {
                out.write(pdu);
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "carrier {0}: write failed: {1}", config.name(), e.getMessage());
                pending.settle(sequenceNumber, new Unknown("the connection broke while it was written"));
                abort();
            } finally {
                writingSinceNanos = 0;
            }
        }
    }

    /** A write that does not end: the carrier has stopped reading. */
    boolean isStuck() {
        long since = writingSinceNanos;
        return since != 0
                && System.nanoTime() - since > settings.responseTimeout().toNanos();
    }

    /**
     * Closes the connection only; the reading thread notices and does the rest. Nothing more is written from now on.
     */
    void abort() {
        aborted = true;
        try {
            connection().close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "carrier {0}: close failed: {1}", config.name(), e.getMessage());
        }
    }

    /** Answers a deliver_sm or data_sm. */
    void acknowledge(int commandId, int sequenceNumber, int commandStatus) throws IOException {
        OutputStream out = connection().getOutputStream();
        if (commandId == SMPPConstant.CID_DELIVER_SM) {
            pduSender().sendDeliverSmResp(out, commandStatus, sequenceNumber, null);
            return;
        }
        try {
            pduSender().sendDataSmResp(out, commandStatus, sequenceNumber, null);
        } catch (PDUStringException e) {
            throw new IllegalStateException("an absent message_id does not fit a PDU", e);
        }
    }
}
