package org.gatehouse.rules.book;

import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;

/** What a {@code command_status} other than 0 in a submit_sm_resp means (SMPP 3.4, 5.1.3). */
public sealed interface SubmitOutcome {

    RuleRef rule();

    /** Try the message again after a pause. */
    record Retry(RuleRef rule) implements SubmitOutcome {}

    /** The carrier will not take this message. */
    record Fail(Reason reason, RuleRef rule) implements SubmitOutcome {}

    /** The bind itself is wrong: stop it and raise an alarm. */
    record StopBind(RuleRef rule) implements SubmitOutcome {}
}
