package org.gatehouse.simulator.smpp;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gatehouse.simulator.smsc.Smsc;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.Session;
import org.jsmpp.session.connection.socket.SocketConnection;

/** Listens for ESMEs on the loopback interface and lets those in that know the system id and the password. */
public final class SmppServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SmppServer.class.getName());
    private static final int BACKLOG = 50;
    private static final long BIND_TIMEOUT_MILLIS = 5_000;
    private static final long REFUSED_MAY_STAY_MILLIS = 1_000;
    private static final long RESPONSE_TIMEOUT_MILLIS = 30_000;

    private final Smsc smsc;
    private final Account account;
    private final int windowSize;
    private final RequestListener requests;
    private final ServerSocket listener;
    private final Set<EsmeSession> sessions = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "smpp-bind");
        thread.setDaemon(true);
        return thread;
    });

    /** What an ESME must say to bind (SMPP 3.4, 4.1). All binds are of this one system id. */
    public record Account(String systemId, String password) {}

    /**
     * Starts to listen.
     *
     * @param port 0 for a free one
     * @param windowSize how many deliver_sm may be unacknowledged per bind
     * @throws IOException when the port is taken
     */
    public SmppServer(int port, Account account, int windowSize, Smsc smsc) throws IOException {
        this.smsc = smsc;
        this.account = account;
        this.windowSize = windowSize;
        this.requests = new RequestListener(smsc);
        this.listener = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** How many connections there are, bound or not. */
    public int sessionCount() {
        return sessions.size();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                EsmeSession session = new EsmeSession(
                        new SocketConnection(socket), this::stateChanged, requests, windowSize, smsc::answered);
                session.setTransactionTimer(RESPONSE_TIMEOUT_MILLIS);
                sessions.add(session);
                threads.execute(() -> bind(session));
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "No more connections: {0}", e.getMessage());
            }
        }
    }

    private void bind(EsmeSession session) {
        try {
            BindRequest request = session.waitForBind(BIND_TIMEOUT_MILLIS);
            smsc.stall().await();
            if (!account.systemId().equals(request.getSystemId())) {
                refuse(session, request, SMPPConstant.STAT_ESME_RINVSYSID);
            } else if (!account.password().equals(request.getPassword())) {
                refuse(session, request, SMPPConstant.STAT_ESME_RINVPASWD);
            } else {
                request.accept(account.systemId(), InterfaceVersion.IF_34);
                join(session);
            }
        } catch (TimeoutException | IOException | PDUStringException | IllegalStateException e) {
            LOG.log(Level.WARNING, "A connection did not bind: {0}", e.getMessage());
            session.close();
        }
    }

    /** The ESME closes when it has read the answer; one that does not is cut off a moment later. */
    private void refuse(EsmeSession session, BindRequest request, int commandStatus) throws IOException {
        request.reject(commandStatus);
        CompletableFuture.delayedExecutor(REFUSED_MAY_STAY_MILLIS, TimeUnit.MILLISECONDS)
                .execute(session::disconnect);
    }

    /** Only now, when the response is written, receipts may follow. */
    private void join(EsmeSession session) {
        LOG.log(Level.INFO, "Session {0} is {1}", session.getSessionId(), session.getSessionState());
        if (session.getSessionState().isReceivable()) {
            smsc.outbox().join(session);
            if (!session.getSessionState().isBound()) {
                smsc.outbox().leave(session);
            }
        }
    }

    private void stateChanged(SessionState newState, SessionState oldState, Session source) {
        if (source instanceof EsmeSession session
                && (newState == SessionState.UNBOUND || newState == SessionState.CLOSED)) {
            sessions.remove(session);
            smsc.outbox().leave(session);
        }
    }

    /**
     * Cuts all connections without an unbind.
     *
     * @return how many there were
     */
    public int drop() {
        List<EsmeSession> dropped = List.copyOf(sessions);
        dropped.forEach(EsmeSession::disconnect);
        return dropped.size();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdown();
        List.copyOf(sessions).forEach(EsmeSession::close);
    }
}
