package org.gatehouse.simulator;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.Command;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.EnquireLink;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSmResp;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.PendingResponse;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitSmCommandTask;
import org.jsmpp.session.connection.socket.SocketConnection;

/** An ESME that submits with a window of 100 and only counts, for many messages. */
public final class WindowedEsme extends SMPPSession {

    private static final int WINDOW = 100;
    private static final OptionalParameter[] NONE = {};

    private final Semaphore window = new Semaphore(WINDOW);
    private final Set<Integer> pending = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> receiptsById = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final Runnable beforeAcknowledging;

    public WindowedEsme(int port, BindType type, Runnable beforeAcknowledging) throws IOException {
        super((host, smppPort) -> {
            Socket socket = new Socket(host, smppPort);
            socket.setTcpNoDelay(true);
            return new SocketConnection(socket);
        });
        this.beforeAcknowledging = beforeAcknowledging;
        setQueueCapacity(10_000);
        setTransactionTimer(30_000);
        setMessageReceiverListener(new Listener());
        connectAndBind(
                "127.0.0.1",
                port,
                new BindParameter(
                        type, "gatehouse", "secret", "", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null));
    }

    /** Submits one message as soon as the window has room. */
    public void submit(String to, String text) throws IOException {
        window.acquireUninterruptibly();
        int sequenceNumber = sequence().nextValue();
        pending.add(sequenceNumber);
        SubmitSmCommandTask task = new SubmitSmCommandTask(
                pduSender(),
                "",
                TypeOfNumber.ALPHANUMERIC,
                NumberingPlanIndicator.UNKNOWN,
                "LALE",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                to,
                new ESMClass(),
                (byte) 0,
                (byte) 0,
                null,
                null,
                new RegisteredDelivery(1),
                (byte) 0,
                DataCodings.ZERO,
                (byte) 0,
                text.getBytes(StandardCharsets.US_ASCII),
                NONE);
        try {
            task.executeTask(connection().getOutputStream(), sequenceNumber);
        } catch (PDUException e) {
            throw new IOException(e);
        }
    }

    /** How many messages got a receipt, however often. */
    public int receiptedCount() {
        return receiptsById.size();
    }

    /** How many receipts came in all. */
    public int receiptCount() {
        return receiptsById.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    public int refusedCount() {
        return refused.get();
    }

    /** Whether every submit is answered. */
    public boolean isIdle() {
        return window.availablePermits() == WINDOW;
    }

    @Override
    protected PendingResponse<Command> removePendingResponse(int sequenceNumber) {
        return pending.remove(sequenceNumber) ? new Answer() : super.removePendingResponse(sequenceNumber);
    }

    private final class Answer extends PendingResponse<Command> {

        Answer() {
            super(0);
        }

        @Override
        public void done(Command response) {
            if (!(response instanceof SubmitSmResp) || response.getCommandStatus() != 0) {
                refused.incrementAndGet();
            }
            window.release();
        }

        @Override
        public void doneWithInvalidResponse(InvalidResponseException e) {
            refused.incrementAndGet();
            window.release();
        }
    }

    private final class Listener implements MessageReceiverListener {

        @Override
        public void onAcceptDeliverSm(DeliverSm pdu) {
            beforeAcknowledging.run();
            receiptsById
                    .computeIfAbsent(Receipt.of(pdu).id(), id -> new AtomicInteger())
                    .incrementAndGet();
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification pdu) {
            throw new AssertionError("The simulator sends no alert_notification");
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm pdu, Session source) {
            throw new AssertionError("The simulator sends no data_sm");
        }

        @Override
        public void onAcceptEnquireLink(EnquireLink pdu, Session source) {
            // answered by the library
        }
    }
}
