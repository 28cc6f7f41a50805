package org.gatehouse.simulator.smpp;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.gatehouse.simulator.message.Message;
import org.gatehouse.simulator.smsc.Smsc;
import org.gatehouse.simulator.smsc.Submission;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.EnquireLink;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;

/** What ESMEs ask: submit_sm, query_sm and enquire_link are answered, anything else is an invalid command here. */
final class RequestListener implements ServerMessageReceiverListener {

    /** Absolute time of SMPP 3.4, 7.1.1.1, in UTC. */
    private static final DateTimeFormatter FINAL_DATE =
            DateTimeFormatter.ofPattern("yyMMddHHmmssS'00+'").withZone(ZoneOffset.UTC);

    private final Smsc smsc;

    RequestListener(Smsc smsc) {
        this.smsc = smsc;
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submitSm, SMPPServerSession source) throws ProcessRequestException {
        smsc.stall().await();
        Submission submission = smsc.submit(SubmitSmReader.read(submitSm), (EsmeSession) source);
        if (submission instanceof Submission.Refused refused) {
            throw new ProcessRequestException("Refused as the destination demands", refused.commandStatus());
        }
        try {
            return new AcceptedSubmit((Submission.Accepted) submission);
        } catch (PDUStringException e) {
            throw new IllegalStateException("An id of at most 20 digits fits", e);
        }
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm querySm, SMPPServerSession source) throws ProcessRequestException {
        smsc.stall().await();
        Message message = smsc.log()
                .find(querySm.getMessageId())
                .orElseThrow(() -> new ProcessRequestException("No such message", SMPPConstant.STAT_ESME_RQUERYFAIL));
        Message.Report report = message.report();
        String finalDate = report.status().isFinal() ? FINAL_DATE.format(Instant.ofEpochMilli(report.at())) : "";
        return new QuerySmResult(
                finalDate, MessageState.valueOf(report.status().messageState().value()), (byte)
                        report.status().errNumber());
    }

    @Override
    public void onAcceptEnquireLink(EnquireLink enquireLink, Session source) {
        smsc.stall().await();
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti submitMulti, SMPPServerSession source)
            throws ProcessRequestException {
        throw invalidCommand("submit_multi");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) throws ProcessRequestException {
        throw invalidCommand("data_sm");
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replaceSm, SMPPServerSession source) throws ProcessRequestException {
        throw invalidCommand("replace_sm");
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancelSm, SMPPServerSession source) throws ProcessRequestException {
        throw invalidCommand("cancel_sm");
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcastSm, SMPPServerSession source)
            throws ProcessRequestException {
        throw invalidCommand("broadcast_sm");
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancelBroadcastSm, SMPPServerSession source)
            throws ProcessRequestException {
        throw invalidCommand("cancel_broadcast_sm");
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm queryBroadcastSm, SMPPServerSession source)
            throws ProcessRequestException {
        throw invalidCommand("query_broadcast_sm");
    }

    private static ProcessRequestException invalidCommand(String command) {
        return new ProcessRequestException(command + " is not supported", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
