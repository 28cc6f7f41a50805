package org.gatehouse.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jsmpp.util.MessageId;

/** The library's own SMSC: accepts every submit, and sends a receipt for each if it shall. */
final class LibrarySmsc implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ExecutorService receiptThreads = Executors.newFixedThreadPool(32);
    private final AtomicLong ids = new AtomicLong();
    private final boolean receipts;
    private final SMPPServerSessionListener listener;

    LibrarySmsc(boolean receipts) throws IOException {
        this.receipts = receipts;
        listener = new SMPPServerSessionListener(0, 60_000, new Loopback());
        listener.setQueueCapacity(10_000);
        listener.setMessageReceiverListener((ServerMessageReceiverListener) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServerMessageReceiverListener.class},
                (proxy, method, arguments) -> method.getName().equals("onAcceptSubmitSm")
                        ? accept((SubmitSm) arguments[0], (SMPPServerSession) arguments[1])
                        : null));
        threads.execute(this::serve);
    }

    private final class Loopback implements ServerConnectionFactory {
        @Override
        public ServerConnection listen(int port) {
            return new ServerSocketConnection(socket) {
                @Override
                public Connection accept() throws IOException {
                    Socket accepted = socket.accept();
                    accepted.setTcpNoDelay(true);
                    return new SocketConnection(accepted);
                }
            };
        }

        @Override
        public ServerConnection listen(int port, int timeout) {
            return listen(port);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) {
            return listen(port);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                SMPPServerSession session = listener.accept();
                session.setTransactionTimer(30_000);
                session.waitForBind(5_000).accept("smsc");
            }
        } catch (IOException | TimeoutException | PDUStringException e) {
            return; // closed by the test
        }
    }

    private SubmitSmResult accept(SubmitSm submit, SMPPServerSession session) throws ProcessRequestException {
        String id = Long.toString(ids.incrementAndGet());
        if (receipts) {
            receiptThreads.execute(() -> deliver(submit, id, session));
        }
        try {
            return new SubmitSmResult(new MessageId(id), null);
        } catch (PDUStringException e) {
            throw new ProcessRequestException(e.getMessage(), SMPPConstant.STAT_ESME_RSYSERR, e);
        }
    }

    private static void deliver(SubmitSm submit, String id, SMPPServerSession session) {
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    submit.getDestAddress(),
                    TypeOfNumber.ALPHANUMERIC,
                    NumberingPlanIndicator.UNKNOWN,
                    submit.getSourceAddr(),
                    new ESMClass((byte) 4),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    DataCodings.ZERO,
                    ("id:" + id
                                    + " sub:001 dlvrd:001 submit date:2611220730 done date:2611220731 stat:DELIVRD err:000 text:")
                            .getBytes(ISO_8859_1));
        } catch (Exception e) {
            throw new IllegalStateException("receipt not delivered", e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
        receiptThreads.shutdownNow();
    }
}
