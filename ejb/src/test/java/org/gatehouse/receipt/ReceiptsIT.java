package org.gatehouse.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.gatehouse.pipeline.Pipeline;
import org.gatehouse.pipeline.Sending;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receipts and replies are taken one beside the other, on a real MariaDB: an odd one keeps nothing else waiting. */
class ReceiptsIT {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    @SuppressWarnings("NullAway.Init")
    private static Pipeline pipeline;

    @SuppressWarnings("NullAway.Init")
    private static Arrivals arrivals;

    @SuppressWarnings("NullAway.Init")
    private static TenantId lale;

    @BeforeAll
    static void aCustomer() throws IOException, InterruptedException {
        pipeline = Pipeline.start();
        arrivals = new Arrivals(pipeline);
        lale = pipeline.aTenant();
    }

    @BeforeEach
    void nothingWaits() {
        pipeline.clear();
    }

    @AfterAll
    static void stop() throws IOException {
        pipeline.close();
    }

    /** Two messages that the carrier took under the ids a1, a2 and so on. */
    private static Sending submitted(TenantId tenant, String ids, int messageCount) {
        Sending sending = Sending.queued(pipeline, tenant, messageCount, 1);
        for (int seq = 1; seq <= messageCount; seq++) {
            sending.taken(seq, 0, ids + seq);
        }
        return sending;
    }

    private static void receipt(Sending sending, int seq, String text) {
        arrivals.receipt(sending.message(seq).phone(), text);
    }

    @Test
    void aResultIsAppliedOnceAndItsReceiptForgotten() {
        Sending sending = submitted(lale, "a", 1);
        receipt(sending, 1, "id:a1 stat:DELIVRD err:000");
        receipt(sending, 1, "id:a1 stat:DELIVRD err:000");

        arrivals.step();

        assertThat(sending.message(1).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(arrivals.waiting()).isZero();
        assertThat(sending.audit()).isEmpty();
    }

    @Test
    void anErrorCodeOfAnyLengthAndAlphabetIsKeptAsFarAsItFits() {
        Sending sending = submitted(lale, "b", 4);
        receipt(sending, 1, "id:b1 stat:UNDELIV err:ABSENT_SUBSCRIBER_SM");
        receipt(sending, 2, "id:b2 stat:UNDELIV err:\u00e9chou\u00e9");
        receipt(sending, 3, "id:b3 stat:EXPIRED err:VALIDITY_PERIOD_OVER");
        receipt(sending, 4, "id:b4 stat:DELIVRD err:000");

        arrivals.step();

        assertThat(sending.message(1).carrierCode()).isEqualTo("ABSENT_SUBSCRIBE");
        assertThat(sending.message(2).carrierCode()).isEqualTo("?chou?");
        assertThat(sending.message(3).carrierCode()).isEqualTo("VALIDITY_PERIOD_");
        assertThat(sending.message(4).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(arrivals.waiting()).isZero();
    }

    @Test
    void aReplyToALongAddressIsTaken() {
        wroteTo(lale, 905_330_900_001L);
        arrivals.reply(905_330_900_001L, "+90" + "5".repeat(61), "hello");
        Sending sending = submitted(lale, "c", 1);
        receipt(sending, 1, "id:c1 stat:DELIVRD err:000");
        pipeline.clock().advance(Duration.ofSeconds(1));

        arrivals.step();

        assertThat(sending.message(1).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(sending.number("SELECT COUNT(*) FROM reply WHERE recipient = '+9055555555555555555'"))
                .isEqualTo(1);
        assertThat(arrivals.waiting()).isZero();
    }

    private static void wroteTo(TenantId tenant, long phone) {
        pipeline.database()
                .inControl(sql -> sql.update(
                        "INSERT INTO recent_contact (phone_hmac, tenant_id, sender_hmac, campaign_id, seq, contacted_at)"
                                + " VALUES (?, ?, ?, 1, 1, ?)",
                        pipeline.secrets().phoneHash(phone),
                        tenant.value(),
                        pipeline.secrets().senderHash("LALE"),
                        pipeline.clock().instant()));
    }

    @Test
    void aMessageThatCannotBeReadKeepsNoOtherOfItsCampaignWaiting() {
        Sending sending = submitted(lale, "d", 3);
        for (int seq = 1; seq <= 3; seq++) {
            receipt(sending, seq, "id:d" + seq + " stat:DELIVRD err:000");
        }
        breakMessage(sending, 2);

        arrivals.step();

        assertThat(sending.message(1).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(sending.message(3).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(arrivals.waiting()).isEqualTo(1);

        mendMessage(sending, 2);
        pipeline.clock().advance(LONGEST_PAUSE);
        arrivals.step();

        assertThat(sending.message(2).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(arrivals.waiting()).isZero();
    }

    @Test
    void aLaterResultDoesNotOvertakeOneThatCouldNotBeApplied() {
        Sending sending = submitted(lale, "g", 1);
        receipt(sending, 1, "id:g1 stat:EXPIRED err:000");
        breakMessage(sending, 1);
        arrivals.step();
        pipeline.clock().advance(Duration.ofMillis(250));
        arrivals.step();

        mendMessage(sending, 1);
        receipt(sending, 1, "id:g1 stat:UNDELIV err:001");
        arrivals.step();
        assertThat(sending.message(1).state()).isEqualTo(MessageState.SUBMITTED);
        pipeline.clock().advance(Duration.ofMillis(250));
        arrivals.step();
        pipeline.clock().advance(Duration.ofMillis(500));
        arrivals.step();

        assertThat(sending.message(1).state()).isEqualTo(MessageState.EXPIRED);
        assertThat(arrivals.waiting()).isZero();
    }

    private static void breakMessage(Sending sending, int seq) {
        price(sending, seq, 0);
    }

    private static void mendMessage(Sending sending, int seq) {
        price(sending, seq, 2);
    }

    private static void price(Sending sending, int seq, int price) {
        pipeline.database()
                .inTenant(
                        sending.tenant(),
                        sql -> sql.update(
                                "UPDATE message SET price = ? WHERE campaign_id = ? AND seq = ?",
                                price,
                                sending.number(),
                                seq));
    }

    @Test
    void aTenantOutOfServiceKeepsNoOtherWaiting() {
        Sending here = submitted(lale, "e", 1);
        TenantId away = pipeline.aTenantOutOfService();
        pipeline.database()
                .inControl(sql -> sql.update(
                        "INSERT INTO carrier_message (carrier_id, carrier_message_id, tenant_id, campaign_id, seq, part,"
                                + " attempt, submitted_at) VALUES (1, 'away', ?, 1, 1, 0, 0, ?)",
                        away.value(),
                        pipeline.clock().instant()));
        arrivals.receipt(905_330_900_002L, "id:away stat:DELIVRD err:000");
        receipt(here, 1, "id:e1 stat:DELIVRD err:000");

        arrivals.step();

        assertThat(here.message(1).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(arrivals.waiting()).as("the other's is kept").isEqualTo(1);
    }

    @Test
    void aReplyToATenantOutOfServiceKeepsNoOtherWaiting() {
        long phone = 905_330_900_003L;
        wroteTo(pipeline.aTenantOutOfService(), phone);
        arrivals.reply(phone, "4242", "RET");
        Sending here = submitted(lale, "f", 1);
        receipt(here, 1, "id:f1 stat:DELIVRD err:000");
        pipeline.clock().advance(Duration.ofSeconds(1));

        arrivals.step();

        assertThat(here.message(1).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(arrivals.waiting()).as("the reply is kept").isEqualTo(1);
    }

    @Test
    void whatCannotBeOpenedKeepsNothingWaiting() {
        for (byte[] body : List.of(new byte[] {1, 2, 3}, pipeline.secrets().seal(new byte[] {0}))) {
            pipeline.database()
                    .inControl(sql -> sql.update(
                            "INSERT INTO receipt_inbox (carrier_id, received_at, due_at, body) VALUES (1, ?, ?, ?)",
                            pipeline.clock().instant(),
                            pipeline.clock().instant(),
                            body));
        }
        Sending sending = submitted(lale, "g", 1);
        receipt(sending, 1, "id:g1 stat:DELIVRD err:000");

        arrivals.step();

        assertThat(sending.message(1).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(arrivals.waiting()).as("they are kept").isEqualTo(2);
    }

    @Test
    void anIdThatNoCarrierMayGiveKeepsNothingWaiting() {
        Sending sending = submitted(lale, "h", 1);
        Sending doubtful = Sending.queued(pipeline, lale, 1, 1);
        doubtful.lost(1, 0);
        receipt(doubtful, 1, "id:" + "9".repeat(70) + " stat:DELIVRD err:000");
        receipt(sending, 1, "id:h1 stat:DELIVRD err:000");

        arrivals.stepUntilLookedForInVain();

        assertThat(sending.message(1).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(doubtful.message(1).state()).as("by number, sender and time").isEqualTo(MessageState.DELIVERED);
        assertThat(arrivals.waiting()).isZero();
    }
}
