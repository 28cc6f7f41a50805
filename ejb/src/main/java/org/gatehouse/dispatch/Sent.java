package org.gatehouse.dispatch;

import java.util.List;
import org.gatehouse.carrier.SubmitResult;
import org.gatehouse.message.Message;

/** A message of a stride with what the carrier answered to each part that was handed over, in order. */
record Sent(Message message, List<PartAnswer> answers) {

    record PartAnswer(int part, SubmitResult result) {}
}
