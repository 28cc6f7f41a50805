package org.gatehouse.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.rules.book.RefundPolicy;
import org.gatehouse.rules.book.RefundTerms;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;
import org.gatehouse.rules.text.Encoding;
import org.gatehouse.tenant.settings.Settings;

/** Messages, tariffs and results as the tests of this package need them. Times count from {@link #START}. */
public final class Sample {

    public static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    static final Duration DLR_WAIT = Duration.ofDays(3);
    public static final int CARRIER = 1;
    public static final int CREDITS_PER_PART = 2;
    static final RuleRef REFUND_RULE = new RuleRef("refund", 3, "refund-all");
    static final RuleRef RESELLERS_RULE = new RuleRef("anadolu", "refund", 2, "all of it");

    private Sample() {}

    static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }

    public static Tariff tariff(ChargingMode mode, Tariff.LateResult lateResult, int refundPercent) {
        RefundTerms terms = RefundTerms.ofPlatform(new RefundPolicy(refundPercent, REFUND_RULE));
        return new Tariff(mode, lateResult, DLR_WAIT, reason -> terms);
    }

    /** With a reseller who pays everything back, charged at submit. */
    public static Tariff generous(Tariff.LateResult lateResult, int percentOfPlatform) {
        return generous(ChargingMode.CHARGE_ON_SUBMIT, lateResult, percentOfPlatform);
    }

    /** With a reseller who pays everything back. */
    public static Tariff generous(ChargingMode mode, Tariff.LateResult lateResult, int percentOfPlatform) {
        RefundTerms terms = new RefundTerms(
                new RefundPolicy(percentOfPlatform, REFUND_RULE), new RefundPolicy(100, RESELLERS_RULE));
        return new Tariff(mode, lateResult, DLR_WAIT, reason -> terms);
    }

    /** CHARGE_ON_SUBMIT, SHOW, everything refunded: the defaults. */
    static Tariff defaultTariff() {
        return tariff(ChargingMode.CHARGE_ON_SUBMIT, Tariff.LateResult.SHOW, 100);
    }

    static Outcome outcome(MessageState state) {
        Reason reason = state == MessageState.REFUSED ? Reason.OPTED_OUT : null;
        return new Outcome(state, reason, new Decided(0, new byte[0], null, START), START);
    }

    /** A campaign of LALE as it is accepted, under the settings that nobody changed. */
    public static Campaign campaign(
            long number, Category category, String text, Instant at, Campaign.Phase phase, int blockCount) {
        return new Campaign(
                number,
                "Spring sale",
                category,
                "LALE",
                text,
                null,
                false,
                false,
                null,
                Terms.of(Settings.inherited(List.of()), ""),
                Duration.ofHours(24),
                "lale-customer",
                at,
                phase,
                null,
                null,
                blockCount,
                blockCount * UploadBlock.ROWS,
                0,
                0,
                0);
    }

    public static Message message(MessageKey key, int segmentCount, MessageState state) {
        return Message.admitted(
                key,
                new Placement(905_321_234_567L, 0, CARRIER),
                Encoding.GSM7,
                segmentCount,
                segmentCount * CREDITS_PER_PART,
                outcome(state),
                START);
    }

    static Message message(int segmentCount, MessageState state) {
        return message(new MessageKey(7, 1), segmentCount, state);
    }

    static Message queued(int segmentCount) {
        return message(segmentCount, MessageState.QUEUED);
    }

    /** All parts taken by the carrier. */
    static Message submitted(int segmentCount, Tariff tariff) {
        Message message = queued(segmentCount);
        for (int part = 0; part < segmentCount; part++) {
            message.accepted(part, CARRIER, tariff, at(1), at(2));
        }
        return message;
    }

    static PartResult delivered(int seconds) {
        return new PartResult.Delivered(at(seconds));
    }

    static PartResult.Failed failed(Reason reason, int seconds) {
        return new PartResult.Failed(reason, reason == Reason.INVALID_NUMBER, "001", at(seconds));
    }

    static PartResult expired(int seconds) {
        return new PartResult.Expired("EXPIRED", at(seconds));
    }

    /** As it comes back from the database. */
    static Message reread(Message message) {
        Message.Row row = message.row();
        return new Message(
                new Message.Row(
                        row.key(),
                        row.chunkNo(),
                        row.phone(),
                        row.encoding(),
                        row.parts().clone(),
                        row.state(),
                        row.reason(),
                        row.permanent(),
                        row.charge(),
                        row.attempt(),
                        row.carrierId(),
                        row.carrierCode(),
                        row.decided(),
                        row.dueAt(),
                        row.submittedAt(),
                        row.receivedAt(),
                        row.updatedAt()),
                false);
    }
}
