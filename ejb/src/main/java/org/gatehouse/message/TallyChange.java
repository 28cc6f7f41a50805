package org.gatehouse.message;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.message.Contribution.Amount;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;

/** By how much a batch changes its campaign's tally: the sum over the rows that really changed. */
@SuppressWarnings("EnumOrdinal") // stored by ordinal: enums are only ever appended to
public final class TallyChange {

    private final long[] counts = Contribution.nothing();
    private final Map<String, Long> refundsByRule = new LinkedHashMap<>();
    private long invalid;
    private long duplicate;

    /** The difference that these messages make since they were read. */
    public static TallyChange of(Collection<Message> messages) {
        TallyChange change = new TallyChange();
        messages.forEach(change::add);
        return change;
    }

    private void add(Message message) {
        long[] before = message.storedContribution();
        long[] after = message.contribution();
        for (int i = 0; i < counts.length; i++) {
            counts[i] += after[i] - before[i];
        }
        int refunded = Contribution.AMOUNTS + Amount.REFUNDED.ordinal();
        String rule = message.refundRule();
        if (rule != null && after[refunded] > before[refunded]) {
            refundsByRule.merge(rule, after[refunded] - before[refunded], Long::sum);
        }
    }

    /** Rows of the upload that became no message. */
    public TallyChange rejected(int invalidRows, int duplicateRows) {
        invalid += invalidRows;
        duplicate += duplicateRows;
        return this;
    }

    long invalid() {
        return invalid;
    }

    long duplicate() {
        return duplicate;
    }

    long of(MessageState state) {
        return counts[state.ordinal()];
    }

    long of(Reason reason) {
        return counts[Contribution.REASONS + reason.ordinal()];
    }

    private long of(Amount amount) {
        return counts[Contribution.AMOUNTS + amount.ordinal()];
    }

    public long segments() {
        return of(Amount.SEGMENTS);
    }

    public long deliveredSegments() {
        return of(Amount.DELIVERED_SEGMENTS);
    }

    public long reserved() {
        return of(Amount.PRICE);
    }

    public long captured() {
        return of(Amount.CAPTURED);
    }

    public long released() {
        return of(Amount.RELEASED);
    }

    public long refunded() {
        return of(Amount.REFUNDED);
    }

    public long redebited() {
        return of(Amount.REDEBITED);
    }

    /** The refunds of this change by the rule they follow. */
    public Map<String, Long> refundsByRule() {
        return refundsByRule;
    }

    /** Whether nothing changes. */
    public boolean isEmpty() {
        for (long count : counts) {
            if (count != 0) {
                return false;
            }
        }
        return invalid == 0 && duplicate == 0;
    }
}
