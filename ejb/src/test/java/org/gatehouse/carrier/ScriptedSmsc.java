package org.gatehouse.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMSC on a raw socket: what it answers is up to the test, PDU by PDU. */
public final class ScriptedSmsc implements AutoCloseable {
    public static final int BIND = 0x00000009;
    public static final int SUBMIT = 0x00000004;
    public static final int DELIVER = 0x00000005;
    public static final int UNBIND = 0x00000006;
    public static final int ENQUIRE_LINK = 0x00000015;
    public static final int DATA = 0x00000103;
    public static final int RESPONSE = 0x80000000;

    @SuppressWarnings("ArrayRecordComponent")
    public record Pdu(int commandId, int commandStatus, int sequenceNumber, byte[] body) {
        byte[] octets() {
            return ByteBuffer.allocate(16 + body.length)
                    .putInt(16 + body.length)
                    .putInt(commandId)
                    .putInt(commandStatus)
                    .putInt(sequenceNumber)
                    .put(body)
                    .array();
        }

        public Pdu answer(int status, String text) {
            return new Pdu(commandId | RESPONSE, status, sequenceNumber, (text + "\0").getBytes(ISO_8859_1));
        }
    }

    /** Answers a PDU, or keeps silent. */
    public interface Script {
        void received(Pdu pdu, ScriptedSmsc smsc) throws IOException;
    }

    /** Binds anyone and accepts everything; the id is the sequence number. */
    public static final Script FRIENDLY = (pdu, smsc) -> {
        if (pdu.commandId() == SUBMIT) {
            smsc.send(pdu.answer(0, "id" + pdu.sequenceNumber()));
        } else if (pdu.commandId() >= 0) {
            smsc.send(pdu.answer(0, "smsc"));
        }
    };

    private final ServerSocket server;
    private final List<Pdu> received = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile Script script;

    public ScriptedSmsc(Script script) {
        this.script = script;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::acceptAll);
    }

    public int port() {
        return server.getLocalPort();
    }

    int connectionCount() {
        return sockets.size();
    }

    public void follow(Script other) {
        script = other;
    }

    public List<Pdu> received(int commandId) {
        return received.stream().filter(pdu -> pdu.commandId() == commandId).toList();
    }

    public void forget() {
        received.clear();
    }

    /** On the newest connection. */
    public void send(Pdu pdu) throws IOException {
        sendRaw(pdu.octets());
    }

    void sendRaw(byte[] octets) throws IOException {
        Socket socket = sockets.get(sockets.size() - 1);
        synchronized (socket) {
            socket.getOutputStream().write(octets);
        }
    }

    void dropConnections() throws IOException {
        for (Socket socket : sockets) {
            socket.setSoLinger(true, 0); // RST: the hard way
            socket.close();
        }
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                daemon(() -> readAll(socket));
            }
        } catch (IOException e) {
            return; // closed by the test
        }
    }

    private void readAll(Socket socket) {
        try (DataInputStream in = new DataInputStream(socket.getInputStream())) {
            while (true) {
                int length = in.readInt();
                Pdu pdu = new Pdu(in.readInt(), in.readInt(), in.readInt(), in.readNBytes(length - 16));
                received.add(pdu);
                script.received(pdu, this);
            }
        } catch (IOException e) {
            return; // closed by either side
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
