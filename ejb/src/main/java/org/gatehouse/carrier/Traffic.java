package org.gatehouse.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.gatehouse.carrier.SubmitResult.Accepted;
import org.gatehouse.carrier.SubmitResult.Refused;
import org.gatehouse.carrier.SubmitResult.Unknown;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Command;

/** What a bind carries: responses go to the submits that wait for them, deliveries to the sink. */
final class Traffic {
    private static final Logger LOG = System.getLogger(Traffic.class.getName());
    private static final int HEADER_OCTETS = 16;

    private final String carrier;
    private final PendingSubmits pending;
    private final Deliveries deliveries;

    Traffic(String carrier, PendingSubmits pending, Deliveries deliveries) {
        this.carrier = carrier;
        this.pending = pending;
        this.deliveries = deliveries;
    }

    /** A generic_nack is ours when it answers a submit. */
    boolean wants(Command header) {
        return switch (header.getCommandId()) {
            case SMPPConstant.CID_SUBMIT_SM_RESP, SMPPConstant.CID_DELIVER_SM, SMPPConstant.CID_DATA_SM -> true;
            case SMPPConstant.CID_GENERIC_NACK -> pending.isWaiting(header.getSequenceNumber());
            default -> false;
        };
    }

    void take(Bind bind, Command header, byte[] pdu) throws IOException {
        switch (header.getCommandId()) {
            case SMPPConstant.CID_SUBMIT_SM_RESP -> settle(header, result(header, pdu));
            case SMPPConstant.CID_GENERIC_NACK -> settle(header, nack(header));
            default -> deliveries.take(bind, header, pdu);
        }
    }

    private void settle(Command header, SubmitResult result) {
        if (!pending.settle(header.getSequenceNumber(), result)) {
            LOG.log(
                    Level.DEBUG,
                    "carrier {0}: a response for sequence_number {1} came too late",
                    carrier,
                    header.getSequenceNumber());
        }
    }

    private static SubmitResult result(Command header, byte[] pdu) {
        if (header.getCommandStatus() != SMPPConstant.STAT_ESME_ROK) {
            return new Refused(header.getCommandStatus());
        }
        String id = messageId(pdu);
        return CarrierMessageIds.isStorable(id)
                ? new Accepted(id)
                : new Unknown(
                        "the response gives an id of %d characters that no carrier may give".formatted(id.length()));
    }

    private static SubmitResult nack(Command header) {
        int status = header.getCommandStatus();
        return new Refused(status == SMPPConstant.STAT_ESME_ROK ? SMPPConstant.STAT_ESME_RUNKNOWNERR : status);
    }

    private static String messageId(byte[] pdu) {
        int end = HEADER_OCTETS;
        while (end < pdu.length && pdu[end] != 0) {
            end++;
        }
        return new String(pdu, HEADER_OCTETS, end - HEADER_OCTETS, ISO_8859_1);
    }
}
