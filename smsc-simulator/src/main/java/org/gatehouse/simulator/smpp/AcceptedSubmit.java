package org.gatehouse.simulator.smpp;

import java.io.IOException;
import org.gatehouse.simulator.smsc.Submission;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerResponseDeliveryAdapter;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** A submit_sm_resp with a message id, and what is to happen once it is written. */
final class AcceptedSubmit extends SubmitSmResult {

    private static final OptionalParameter[] NONE = {};

    private final Runnable afterResponse;

    AcceptedSubmit(Submission.Accepted accepted) throws PDUStringException {
        super(new MessageId(accepted.message().decimalId()), NONE);
        this.afterResponse = accepted.afterResponse();
    }

    /**
     * Starts what follows the response. A response that got lost with its connection changes nothing for the message:
     * the carrier has it, and its receipt comes over a later bind.
     */
    static final class ResponseListener extends ServerResponseDeliveryAdapter {

        @Override
        public void onSubmitSmRespSent(SubmitSmResult result, SMPPServerSession source) {
            if (result instanceof AcceptedSubmit accepted) {
                accepted.afterResponse.run();
            }
        }

        @Override
        public void onSubmitSmRespError(SubmitSmResult result, Exception cause, SMPPServerSession source) {
            if (cause instanceof IOException && result instanceof AcceptedSubmit accepted) {
                accepted.afterResponse.run();
            }
        }
    }
}
