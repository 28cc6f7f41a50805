package org.gatehouse.message;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.message.Contribution.Amount;
import org.gatehouse.rules.book.RefundPolicy;
import org.gatehouse.rules.book.RefundTerms;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;

/** By how much a batch changes its campaign's tally: the sum over the rows that really changed. */
@SuppressWarnings("EnumOrdinal") // stored by ordinal: enums are only ever appended to
public final class TallyChange {

    private final long[] counts = Contribution.nothing();
    private final Map<RuleRef, Long> refundsByRule = new LinkedHashMap<>();
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
        RefundTerms terms = message.refundTerms();
        if (terms != null) {
            long ofReseller = grown(before, after, Amount.RESELLER_SHARE);
            refund(terms.inForce(), ofReseller);
            refund(terms.platform(), grown(before, after, Amount.REFUNDED) - ofReseller);
        }
    }

    private static long grown(long[] before, long[] after, Amount amount) {
        int place = Contribution.AMOUNTS + amount.ordinal();
        return after[place] - before[place];
    }

    private void refund(RefundPolicy policy, long credits) {
        if (credits > 0) {
            refundsByRule.merge(policy.rule(), credits, Long::sum);
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

    /** Of the refunded, what is at the reseller's cost. */
    public long resellerShare() {
        return of(Amount.RESELLER_SHARE);
    }

    /** Of the re-debited, what the reseller gets back. */
    public long resellerReturned() {
        return of(Amount.RESELLER_RETURNED);
    }

    /** The refunds of this change by the rule they follow; those by a layer's rule are at the reseller's cost. */
    public Map<RuleRef, Long> refundsByRule() {
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
