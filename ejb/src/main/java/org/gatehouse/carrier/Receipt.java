package org.gatehouse.carrier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery receipt as far as it could be read.
 *
 * @param carrierMessageId as the carrier wrote it; see {@link CarrierMessageIds} for the ids it may stand for
 * @param stat in capitals, as in DELIVRD; the word for message_state when the text has none or says otherwise; "" if
 *     absent
 * @param errorCode the text after {@code err:}, or network_error_code with three digits; "" if absent
 * @param doneAt when the carrier says it happened; absent when it says nothing credible
 * @param phone the recipient, as E.164 with + where it is a number
 */
public record Receipt(
        String carrierMessageId,
        Status status,
        String stat,
        String errorCode,
        @Nullable Instant doneAt,
        String phone) {}
