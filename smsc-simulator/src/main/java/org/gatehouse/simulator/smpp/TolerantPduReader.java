package org.gatehouse.simulator.smpp;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Command;

/**
 * Reads a deliver_sm_resp that ends after its header, as ESMEs send it with an error status (those built on jsmpp when
 * their queue is full): the library would fail on the missing message_id, and the window would never learn of the
 * answer. Refuses a command_length that no PDU has, before memory is set aside for it.
 */
final class TolerantPduReader extends DefaultPDUReader {

    private static final int COMMAND_LENGTH_MAX = 0x20000; // a message_payload has up to 64 KiB

    @Override
    public Command readPDUHeader(DataInputStream in) throws InvalidCommandLengthException, IOException {
        Command header = super.readPDUHeader(in);
        if (header.getCommandLength() > COMMAND_LENGTH_MAX) {
            throw new InvalidCommandLengthException("Command length " + header.getCommandLength() + " is too long");
        }
        return header;
    }

    @Override
    public byte[] readPDU(DataInputStream in, Command header) throws IOException {
        byte[] pdu = super.readPDU(in, header);
        if (header.getCommandId() != SMPPConstant.CID_DELIVER_SM_RESP || pdu.length > SMPPConstant.PDU_HEADER_LENGTH) {
            return pdu;
        }
        byte[] withEmptyMessageId = Arrays.copyOf(pdu, pdu.length + 1);
        withEmptyMessageId[3] = (byte) withEmptyMessageId.length;
        header.setCommandLength(withEmptyMessageId.length);
        return withEmptyMessageId;
    }
}
