package org.gatehouse.message;

import java.time.Instant;
import java.util.Arrays;
import org.gatehouse.rules.book.RefundTerms;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.text.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * One recipient's message and its life (architecture, sections 3 and 6). It is stored by admission, handed to the
 * carrier part by part, and ends when every part has a result or validity is over. Each method is one thing that
 * happens; none happens twice: what was applied already changes nothing. What a message adds to tally and ledger is
 * read off its fields ({@link #contribution}), so that the counts cannot disagree with the rows.
 */
@SuppressWarnings("EnumOrdinal") // stored by ordinal: enums are only ever appended to
public final class Message {

    private final MessageKey key;
    private final int chunkNo;
    private final long phone;
    private final Encoding encoding;
    private final byte[] parts;
    private final boolean isNew;
    private final long[] stored;

    private MessageState state;
    private @Nullable Reason reason;
    private boolean permanent;
    private Charge charge;
    private int attempt;
    private int carrierId;
    private @Nullable String carrierCode;
    private Decided decided;
    private Instant dueAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant receivedAt;
    private Instant updatedAt;
    private @Nullable RefundTerms refundTerms;

    /** A row of the table as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // bytes as stored; never compared
    record Row(
            MessageKey key,
            int chunkNo,
            long phone,
            Encoding encoding,
            byte[] parts,
            MessageState state,
            @Nullable Reason reason,
            boolean permanent,
            Charge charge,
            int attempt,
            int carrierId,
            @Nullable String carrierCode,
            Decided decided,
            Instant dueAt,
            @Nullable Instant submittedAt,
            @Nullable Instant receivedAt,
            Instant updatedAt) {}

    Message(Row row, boolean isNew) {
        this.key = row.key();
        this.chunkNo = row.chunkNo();
        this.phone = row.phone();
        this.encoding = row.encoding();
        this.parts = row.parts();
        this.state = row.state();
        this.reason = row.reason();
        this.permanent = row.permanent();
        this.charge = row.charge();
        this.attempt = row.attempt();
        this.carrierId = row.carrierId();
        this.carrierCode = row.carrierCode();
        this.decided = row.decided();
        this.dueAt = row.dueAt();
        this.submittedAt = row.submittedAt();
        this.receivedAt = row.receivedAt();
        this.updatedAt = row.updatedAt();
        this.isNew = isNew;
        this.stored = isNew ? Contribution.nothing() : contribution();
    }

    /**
     * A message as admission stores it. Refused ones are never reserved: their price is 0. Those of a campaign that was
     * cancelled meanwhile give back what was set aside for them.
     *
     * @param price credits for all parts
     */
    public static Message admitted(
            MessageKey key,
            Placement placement,
            Encoding encoding,
            int segmentCount,
            int price,
            Outcome outcome,
            Instant now) {
        boolean leaves = outcome.state() != MessageState.REFUSED && outcome.state() != MessageState.CANCELLED;
        byte[] parts = new byte[segmentCount];
        Arrays.fill(parts, (byte) (leaves ? PartState.PENDING : PartState.NOT_SENT).ordinal());
        Charge charge = Charge.reserved(outcome.state() == MessageState.REFUSED ? 0 : price);
        Row row = new Row(
                key,
                placement.chunkNo(),
                placement.phone(),
                encoding,
                parts,
                outcome.state(),
                outcome.reason(),
                false,
                outcome.state() == MessageState.CANCELLED ? charge.released(price) : charge,
                0,
                placement.carrierId(),
                null,
                outcome.decided(),
                outcome.dueAt(),
                null,
                null,
                now);
        return new Message(row, true);
    }

    /** Its time has come, or a person let it go. */
    public void queue(Instant due, Instant now) {
        if (state == MessageState.SCHEDULED || state == MessageState.HELD) {
            state = MessageState.QUEUED;
            dueAt = due;
            updatedAt = now;
        }
    }

    /** The rules were asked again, or a person decided, before any part of it left. */
    public void decide(Outcome outcome, Instant now) {
        if (!isWaiting() || !isUntouched()) {
            return;
        }
        state = outcome.state();
        reason = outcome.reason();
        decided = outcome.decided();
        dueAt = outcome.dueAt();
        updatedAt = now;
        if (state == MessageState.REFUSED) {
            withdraw();
        }
    }

    /** Withdrawn by its author: what the carrier already has runs on. @return whether it was withdrawn */
    public boolean cancel(Instant now) {
        if (!isWaiting() || !isUntouched()) {
            return false;
        }
        withdraw();
        state = MessageState.CANCELLED;
        updatedAt = now;
        return true;
    }

    /** The carrier took a part that was handed over at {@code sentAt}. */
    public void accepted(int part, int carrier, Tariff tariff, Instant sentAt, Instant now) {
        if (partState(part) != PartState.PENDING && partState(part) != PartState.UNKNOWN) {
            submittedAt = submittedAt != null && sentAt.isBefore(submittedAt) ? sentAt : submittedAt;
            return;
        }
        handOver(part, tariff, sentAt);
        carrierId = carrier;
        conclude(tariff, now);
    }

    /** The carrier refused a part for good: the parts after it stay here. @return whether that was new */
    public boolean refusedByCarrier(int part, PartResult.Failed failure, int carrier, Tariff tariff, Instant now) {
        if (partState(part) != PartState.PENDING) {
            return false;
        }
        set(part, PartState.REFUSED);
        charge = charge.released(pricePerPart());
        for (int later = 0; later < parts.length; later++) {
            if (partState(later) == PartState.PENDING) {
                set(later, PartState.NOT_SENT);
                charge = charge.released(pricePerPart());
            }
        }
        note(failure);
        carrierId = carrier;
        receivedAt = failure.at();
        conclude(tariff, now);
        return true;
    }

    /** The carrier asks to try again later. */
    public void postponed(String code, Instant now) {
        attempt++;
        carrierCode = code;
        updatedAt = now;
    }

    /** Whether a part was sent is not known: it is never blindly sent again. */
    public void lostSight(int part, Tariff tariff, Instant sentAt, Instant now) {
        if (partState(part) == PartState.PENDING) {
            set(part, PartState.UNKNOWN);
            submittedAt = submittedAt == null ? sentAt : submittedAt;
            conclude(tariff, now);
        }
    }

    /** What a result did to a message. */
    public enum Applied {
        /** The part's first result. */
        RESULT,
        /** A later result that corrected the message to DELIVERED. */
        CORRECTION,
        /** Another result than the one known, or one that comes too late to count: only logged. */
        LATE,
        /** Known already. */
        NOTHING
    }

    /** A final result of one part; early, late and repeated ones all end well. */
    public Applied receive(int part, PartResult result, Tariff tariff, Instant now) {
        if (part < 0 || part >= parts.length || state == MessageState.REFUSED || state == MessageState.CANCELLED) {
            return Applied.NOTHING;
        }
        if (partState(part).isOpen()) {
            firstResult(part, result, tariff, now);
            return Applied.RESULT;
        }
        if (partState(part) == PartState.of(result)) {
            return Applied.NOTHING;
        }
        return result instanceof PartResult.Delivered delivered ? correct(part, delivered, tariff, now) : Applied.LATE;
    }

    /** Validity is over: what is open ends without a result. */
    public void expire(Tariff tariff, Instant now) {
        if (state.isTerminal()) {
            return;
        }
        for (int part = 0; part < parts.length; part++) {
            PartState was = partState(part);
            if (was == PartState.ACCEPTED) {
                set(part, PartState.EXPIRED);
                releaseUncharged(tariff);
            } else if (was.isOpen()) {
                set(part, PartState.NOT_SENT);
                charge = charge.released(pricePerPart());
            }
        }
        conclude(tariff, now);
    }

    private void firstResult(int part, PartResult result, Tariff tariff, Instant now) {
        if (partState(part) != PartState.ACCEPTED) {
            handOver(part, tariff, now); // the receipt overtook the answer to the submit
        }
        set(part, PartState.of(result));
        if (result instanceof PartResult.Delivered) {
            if (tariff.mode() == ChargingMode.CHARGE_ON_DELIVERY) {
                charge = charge.captured(pricePerPart());
            }
        } else {
            releaseUncharged(tariff);
            note(result);
        }
        receivedAt = result.at();
        conclude(tariff, now);
    }

    private Applied correct(int part, PartResult.Delivered result, Tariff tariff, Instant now) {
        boolean inTime = submittedAt != null && now.isBefore(submittedAt.plus(tariff.dlrWait()));
        PartState was = partState(part);
        boolean correctable = was == PartState.FAILED || was == PartState.EXPIRED || was == PartState.NOT_SENT;
        if (!correctable || !inTime || tariff.lateResult() == Tariff.LateResult.IGNORE) {
            return Applied.LATE;
        }
        set(part, PartState.DELIVERED);
        updatedAt = now;
        if (all(PartState.DELIVERED)) {
            receivedAt = result.at();
            arrive(tariff);
        } else if (!state.isTerminal() && !any(PartState.FAILED) && !any(PartState.REFUSED)) {
            forgetFailure();
        }
        return Applied.CORRECTION;
    }

    /** Takes back a re-debit that the account cannot bear. */
    public void forgoReDebit() {
        charge = charge.withoutReDebit();
    }

    private void handOver(int part, Tariff tariff, Instant sentAt) {
        set(part, PartState.ACCEPTED);
        if (tariff.mode() == ChargingMode.CHARGE_ON_SUBMIT) {
            charge = charge.captured(pricePerPart());
        }
        submittedAt = submittedAt == null || sentAt.isBefore(submittedAt) ? sentAt : submittedAt;
    }

    private void releaseUncharged(Tariff tariff) {
        if (tariff.mode() == ChargingMode.CHARGE_ON_DELIVERY) {
            charge = charge.released(pricePerPart());
        }
    }

    private void note(PartResult result) {
        if (result instanceof PartResult.Failed failed) {
            reason = failed.reason();
            permanent = failed.permanent();
            carrierCode = failed.carrierCode();
        } else if (result instanceof PartResult.Expired expired && reason == null) {
            reason = Reason.EXPIRED;
            carrierCode = expired.carrierCode();
        }
    }

    /** Derives the state from the parts, and settles when every part has a result. */
    private void conclude(Tariff tariff, Instant now) {
        updatedAt = now;
        if (any(PartState.UNKNOWN) || (state == MessageState.UNKNOWN && any(PartState.PENDING))) {
            state = MessageState.UNKNOWN;
        } else if (any(PartState.PENDING)) {
            state = MessageState.QUEUED;
        } else if (any(PartState.ACCEPTED)) {
            state = MessageState.SUBMITTED;
        } else {
            end(tariff);
        }
    }

    private void end(Tariff tariff) {
        if (any(PartState.FAILED) || any(PartState.REFUSED)) {
            state = MessageState.FAILED;
        } else if (all(PartState.DELIVERED)) {
            arrive(tariff);
            return;
        } else {
            state = MessageState.EXPIRED;
            reason = Reason.EXPIRED;
        }
        settle(tariff);
    }

    /** All parts are on the handset; what a part's failure gave back is taken again where the tariff says so. */
    private void arrive(Tariff tariff) {
        state = MessageState.DELIVERED;
        forgetFailure();
        if (tariff.lateResult() == Tariff.LateResult.SHOW_AND_RE_DEBIT) {
            charge = charge.redebitedUpToPrice();
        }
    }

    private void forgetFailure() {
        reason = null;
        permanent = false;
        carrierCode = null;
    }

    private void settle(Tariff tariff) {
        if (tariff.mode() != ChargingMode.CHARGE_ON_SUBMIT || reason == null) {
            return;
        }
        int undelivered = (count(PartState.FAILED) + count(PartState.EXPIRED)) * pricePerPart();
        RefundTerms terms = tariff.refunds().apply(reason);
        if (terms.refund(undelivered) > 0) {
            charge = charge.refunded(terms.refund(undelivered), terms.resellerShare(undelivered));
            refundTerms = terms;
        }
    }

    private void withdraw() {
        for (int part = 0; part < parts.length; part++) {
            if (partState(part) == PartState.PENDING) {
                set(part, PartState.NOT_SENT);
                charge = charge.released(pricePerPart());
            }
        }
    }

    private boolean isWaiting() {
        return state == MessageState.SCHEDULED || state == MessageState.HELD || state == MessageState.QUEUED;
    }

    /** Whether none of its parts was handed over yet: only then can it still be refused, held or withdrawn. */
    public boolean isUntouched() {
        return all(PartState.PENDING);
    }

    private int pricePerPart() {
        return parts.length == 0 ? 0 : charge.price() / parts.length;
    }

    private void set(int part, PartState partState) {
        parts[part] = (byte) partState.ordinal();
    }

    private boolean any(PartState wanted) {
        return count(wanted) > 0;
    }

    private boolean all(PartState wanted) {
        return count(wanted) == parts.length;
    }

    private int count(PartState wanted) {
        int count = 0;
        for (byte part : parts) {
            count += part == wanted.ordinal() ? 1 : 0;
        }
        return count;
    }

    /** What this row adds to tally and ledger as it stands. */
    long[] contribution() {
        return Contribution.of(state, reason, parts.length, count(PartState.DELIVERED), charge);
    }

    /** Whether there is no row of it yet. */
    boolean isNew() {
        return isNew;
    }

    /** What this row added when it was read; nothing when it is new. */
    long[] storedContribution() {
        return stored;
    }

    Row row() {
        return new Row(
                key,
                chunkNo,
                phone,
                encoding,
                parts,
                state,
                reason,
                permanent,
                charge,
                attempt,
                carrierId,
                carrierCode,
                decided,
                dueAt,
                submittedAt,
                receivedAt,
                updatedAt);
    }

    public MessageKey key() {
        return key;
    }

    public int seq() {
        return key.seq();
    }

    public int chunkNo() {
        return chunkNo;
    }

    /** The digits of E.164. */
    public long phone() {
        return phone;
    }

    public Encoding encoding() {
        return encoding;
    }

    public int segmentCount() {
        return parts.length;
    }

    public MessageState state() {
        return state;
    }

    /** Why it did not arrive; null unless it was refused, failed or expired. */
    public @Nullable Reason reason() {
        return state.isTerminal() ? reason : null;
    }

    public boolean isPermanent() {
        return permanent;
    }

    public Charge charge() {
        return charge;
    }

    /** How often the carrier asked to try again. */
    public int attempt() {
        return attempt;
    }

    public int carrierId() {
        return carrierId;
    }

    public @Nullable String carrierCode() {
        return carrierCode;
    }

    public Decided decided() {
        return decided;
    }

    /**
     * The latest of request, schedule, end of deferral and release: validity counts from here until it is submitted.
     */
    public Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** The terms that a refund of this change follows. */
    @Nullable
    RefundTerms refundTerms() {
        return refundTerms;
    }

    public PartState partState(int part) {
        return PartState.of(parts[part]);
    }
}
