package org.gatehouse.simulator;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.EnquireLink;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.session.connection.socket.SocketConnection;

/** A plain ESME on jsmpp. One thread takes its PDUs, so what it has seen is in the order of the wire. */
public final class Esme implements AutoCloseable {

    public static final int WITH_RECEIPT = 1;
    public static final int WITHOUT_RECEIPT = 0;
    private static final byte UDHI = 0x40;

    /** Kept so that its level is. */
    private static final Logger SMPP_LIBRARY = Logger.getLogger("org.jsmpp");

    static {
        SMPP_LIBRARY.setLevel(Level.OFF);
    }

    private final SMPPSession session = new SMPPSession((host, port) -> {
        Socket socket = new Socket(host, port);
        socket.setTcpNoDelay(true);
        return new SocketConnection(socket);
    });
    private final List<DeliverSm> delivered = new CopyOnWriteArrayList<>();
    private final Acceptance acceptance;

    /** Decides on a deliver_sm: returning accepts it. */
    @FunctionalInterface
    public interface Acceptance {
        void accept(DeliverSm pdu) throws ProcessRequestException;
    }

    /** The answer to unbind is lost when the simulator closes first. */
    private static final long UNBIND_MILLISECONDS = 1_000;

    private Esme(Acceptance acceptance) {
        this.acceptance = acceptance;
        session.setPduProcessorDegree(1);
        session.setQueueCapacity(10_000);
        session.setTransactionTimer(20_000);
        session.setMessageReceiverListener(new Listener());
    }

    public static Esme bind(Simulator simulator) throws IOException {
        return bind(simulator, BindType.BIND_TRX, pdu -> {});
    }

    public static Esme bind(Simulator simulator, BindType type) throws IOException {
        return bind(simulator, type, pdu -> {});
    }

    public static Esme bind(Simulator simulator, BindType type, Acceptance acceptance) throws IOException {
        return bind(simulator, type, acceptance, "gatehouse", "secret");
    }

    public static Esme bind(Simulator simulator, BindType type, Acceptance acceptance, String systemId, String password)
            throws IOException {
        Esme esme = new Esme(acceptance);
        esme.session.connectAndBind(
                "127.0.0.1",
                simulator.smppPort(),
                new BindParameter(
                        type, systemId, password, "", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null));
        return esme;
    }

    /** Submits a text in the default alphabet, with a receipt. */
    public String submit(String to, String text) throws IOException {
        return submit(to, 0, 0, text.getBytes(StandardCharsets.US_ASCII), WITH_RECEIPT);
    }

    /** Submits one part of a concatenated message, with a receipt. */
    public String submitPart(String to, int reference, int total, int number, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.US_ASCII);
        byte[] octets = new byte[6 + body.length];
        byte[] header = {5, 0, 3, (byte) reference, (byte) total, (byte) number};
        System.arraycopy(header, 0, octets, 0, header.length);
        System.arraycopy(body, 0, octets, header.length, body.length);
        return submit(to, UDHI, 0, octets, WITH_RECEIPT);
    }

    public String submit(String to, int esmClass, int dataCoding, byte[] octets, int registeredDelivery)
            throws IOException {
        try {
            return session.submitShortMessage(
                            "",
                            TypeOfNumber.ALPHANUMERIC,
                            NumberingPlanIndicator.UNKNOWN,
                            "LALE",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            to,
                            new ESMClass((byte) esmClass),
                            (byte) 0,
                            (byte) 0,
                            null,
                            null,
                            new RegisteredDelivery(registeredDelivery),
                            (byte) 0,
                            new RawDataCoding((byte) dataCoding),
                            (byte) 0,
                            octets)
                    .getMessageId();
        } catch (NegativeResponseException e) {
            throw new Refused(e.getCommandStatus());
        } catch (PDUException | ResponseTimeoutException | InvalidResponseException e) {
            throw new IOException(e);
        }
    }

    /** The command_status of a submit that is refused, or 0 when it is accepted. */
    public int statusOf(String to) throws IOException {
        try {
            submit(to, "Hello");
            return 0;
        } catch (Refused e) {
            return e.commandStatus;
        }
    }

    public QuerySmResult query(String messageId) throws IOException {
        try {
            return session.queryShortMessage(
                    messageId, TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, "LALE");
        } catch (NegativeResponseException e) {
            throw new Refused(e.getCommandStatus());
        } catch (PDUException | ResponseTimeoutException | InvalidResponseException e) {
            throw new IOException(e);
        }
    }

    /** All deliver_sm so far, in the order of the wire. */
    public List<DeliverSm> delivered() {
        return new ArrayList<>(delivered);
    }

    /** The deliver_sm seen once there are at least so many. */
    public List<DeliverSm> awaitDelivered(int count) {
        return Eventually.value(this::delivered, seen -> seen.size() >= count);
    }

    public boolean isBound() {
        return session.getSessionState().isBound();
    }

    @Override
    public void close() {
        session.setTransactionTimer(UNBIND_MILLISECONDS);
        session.unbindAndClose();
    }

    /** A submit or query answered with an error. */
    public static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        private final int commandStatus;

        Refused(int commandStatus) {
            super("command_status 0x" + Integer.toHexString(commandStatus));
            this.commandStatus = commandStatus;
        }

        public int commandStatus() {
            return commandStatus;
        }
    }

    private final class Listener implements MessageReceiverListener {

        @Override
        public void onAcceptDeliverSm(DeliverSm pdu) throws ProcessRequestException {
            acceptance.accept(pdu);
            delivered.add(pdu);
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
