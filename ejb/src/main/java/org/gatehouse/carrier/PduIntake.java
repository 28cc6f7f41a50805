package org.gatehouse.carrier;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.bean.Command;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDUs and hands those of the traffic (submit responses, deliveries) straight to their receiver; the session's
 * own (bind, enquire_link, unbind) go the library's way. So responses need no queue and no thread of the library, and a
 * PDU that the library cannot parse breaks nothing.
 */
final class PduIntake extends DefaultPDUReader {
    /** A deliver_sm with a full message_payload is just above 64 KiB. */
    static final int LONGEST_PDU = 128 * 1024;

    private static final int HEADER_OCTETS = 16;

    private final Traffic traffic;
    private @Nullable Bind bind;

    PduIntake(Traffic traffic) {
        this.traffic = traffic;
    }

    /** Before the bind is opened. */
    void serve(Bind opened) {
        bind = opened;
    }

    /** The header of the next PDU that is the library's. */
    @Override
    public Command readPDUHeader(DataInputStream in) throws InvalidCommandLengthException, IOException {
        while (true) {
            Command header = header(in);
            if (!traffic.wants(header)) {
                return header;
            }
            traffic.take(Objects.requireNonNull(bind), header, readPDU(in, header));
        }
    }

    @Override
    public byte[] readPDU(DataInputStream in, Command header) throws IOException {
        try {
            return super.readPDU(in, header);
        } catch (SocketTimeoutException e) {
            throw cutOff(e);
        }
    }

    /** Silence before the first octet is no fault (the library asks enquire_link); silence inside a PDU is. */
    private static Command header(DataInputStream in) throws InvalidCommandLengthException, IOException {
        int first = in.read();
        if (first < 0) {
            throw new EOFException("the carrier closed the connection");
        }
        byte[] octets = new byte[HEADER_OCTETS];
        octets[0] = (byte) first;
        try {
            in.readFully(octets, 1, HEADER_OCTETS - 1);
        } catch (SocketTimeoutException e) {
            throw cutOff(e);
        }
        ByteBuffer fields = ByteBuffer.wrap(octets);
        Command header = new Command();
        header.setCommandLength(fields.getInt());
        header.setCommandId(fields.getInt());
        header.setCommandStatus(fields.getInt());
        header.setSequenceNumber(fields.getInt());
        if (header.getCommandLength() < HEADER_OCTETS || header.getCommandLength() > LONGEST_PDU) {
            throw new InvalidCommandLengthException("command_length is " + header.getCommandLength());
        }
        return header;
    }

    private static IOException cutOff(SocketTimeoutException e) {
        return new IOException("the carrier stopped in the middle of a PDU", e);
    }
}
