package org.gatehouse.simulator.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.gatehouse.simulator.ControlPort;
import org.gatehouse.simulator.Eventually;
import org.gatehouse.simulator.Simulator;
import org.gatehouse.simulator.SimulatorOptions;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Command;
import org.jsmpp.util.DefaultComposer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ESMEs send that jsmpp's client would not. */
class RawEsmeIT {

    private static final String BIND_TRANSCEIVER =
            "00000026 00000009 00000000 00000001 676174 65686f75736500 73656372657400 00 34 00 00 00";
    private static final String INBOUND = "{\"from\": \"905321111999\", \"text\": \"hello\"}";
    private static final int SEQUENCE_NUMBER_AT = 12;

    private Simulator simulator;
    private Socket socket;
    private DataInputStream in;

    @BeforeEach
    void bind() throws IOException {
        simulator = Simulator.start(SimulatorOptions.defaults().withReceiptDelay(Duration.ZERO));
        socket = new Socket(InetAddress.getLoopbackAddress(), simulator.smppPort());
        socket.setSoTimeout(20_000);
        in = new DataInputStream(socket.getInputStream());
    }

    @AfterEach
    void stop() throws IOException {
        socket.close();
        simulator.close();
    }

    @Test
    void anErrorResponseMayEndAfterItsHeader() throws IOException {
        send(BIND_TRANSCEIVER);
        assertThat(commandId(read())).isEqualTo(SMPPConstant.CID_BIND_TRANSCEIVER_RESP);
        ControlPort.of(simulator).post("/inbound", INBOUND);
        byte[] first = read();
        assertThat(commandId(first)).isEqualTo(SMPPConstant.CID_DELIVER_SM);

        socket.getOutputStream()
                .write(new DefaultComposer()
                        .composeHeader(
                                SMPPConstant.CID_DELIVER_SM_RESP,
                                SMPPConstant.STAT_ESME_RMSGQFUL,
                                number(first, SEQUENCE_NUMBER_AT)));

        byte[] again = read();
        assertThat(number(again, SEQUENCE_NUMBER_AT)).isNotEqualTo(number(first, SEQUENCE_NUMBER_AT));
        assertThat(Arrays.copyOfRange(again, 16, again.length)).isEqualTo(Arrays.copyOfRange(first, 16, first.length));
    }

    @Test
    void aCommandLengthThatNoPduHasEndsTheSession() throws IOException {
        send("7fffffff 00000009 00000000 00000001");

        assertThat(commandId(read())).isEqualTo(SMPPConstant.CID_GENERIC_NACK);
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() {
        assertThat(connections(1)).isEqualTo(1);
        assertThat(connections(0)).isZero();
    }

    private int connections(int expected) {
        return Eventually.value(
                () -> ControlPort.of(simulator).get("/submits").getInt("connections"), count -> count == expected);
    }

    private void send(String hex) throws IOException {
        socket.getOutputStream().write(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private byte[] read() throws IOException {
        DefaultPDUReader reader = new DefaultPDUReader();
        try {
            Command header = reader.readPDUHeader(in);
            return reader.readPDU(in, header);
        } catch (InvalidCommandLengthException e) {
            throw new IOException(e);
        }
    }

    private static int commandId(byte[] pdu) {
        return number(pdu, 4);
    }

    private static int number(byte[] pdu, int at) {
        return Integer.parseUnsignedInt(HexFormat.of().formatHex(pdu, at, at + 4), 16);
    }
}
