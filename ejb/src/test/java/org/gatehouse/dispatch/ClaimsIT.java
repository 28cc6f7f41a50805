package org.gatehouse.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.pipeline.Pipeline;
import org.gatehouse.pipeline.Sending;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.work.Ticket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets a chunk, and what becomes of a ticket without one. */
class ClaimsIT {

    @SuppressWarnings("NullAway.Init")
    private static Pipeline pipeline;

    @SuppressWarnings("NullAway.Init")
    private static TenantId lale;

    @BeforeAll
    static void aCustomer() throws IOException, InterruptedException {
        pipeline = Pipeline.start();
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

    private static Optional<Claim> claim(Sending sending) {
        return pipeline.get(Claims.class).claim(sending.dispatchTicket());
    }

    private static void change(String sql, Object... values) {
        pipeline.database().inTenant(lale, tenant -> tenant.update(sql, values));
    }

    @Test
    void whoeverComesFirstGetsTheChunkAndNobodyElse() {
        Sending sending = Sending.queued(pipeline, lale, 2, 1);
        Ticket ticket = sending.dispatchTicket();
        Claims claims = pipeline.get(Claims.class);

        long claimed =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> claims.claim(ticket)))
                        .limit(4)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .flatMap(Optional::stream)
                        .count();

        assertThat(claimed).isEqualTo(1);
        assertThat(sending.chunkState()).isEqualTo("CLAIMED");
    }

    @Test
    void itIsCommittedBeforeItIsHandedOut() {
        Sending sending = Sending.queued(pipeline, lale, 2, 1);

        Claim claim = claim(sending).orElseThrow();

        assertThat(claim.due()).extracting(message -> message.seq()).containsExactly(1, 2);
        assertThat(sending.number(
                        "SELECT COUNT(*) FROM chunk WHERE campaign_id = ? AND claim_token = ?",
                        sending.number(),
                        claim.token()))
                .isEqualTo(1);
    }

    @Test
    void aTicketWaitsForItsNextChunk() {
        Sending sending = Sending.queued(pipeline, lale, 1, 1);
        Instant due = pipeline.clock().instant().plusSeconds(90);
        change("UPDATE chunk SET due_at = ? WHERE campaign_id = ?", due, sending.number());

        assertThat(claim(sending)).isEmpty();

        assertThat(sending.dispatchTicket().dueAt()).isEqualTo(due);
    }

    @Test
    @SuppressWarnings("EnumOrdinal") // stored by ordinal
    void whatIsDueOfAScheduleIsQueued() {
        Sending sending = Sending.queued(pipeline, lale, 2, 1);
        change(
                "UPDATE message SET state = ?, due_at = ? WHERE campaign_id = ? AND seq = 2",
                MessageState.SCHEDULED.ordinal(),
                pipeline.clock().instant().plusSeconds(90),
                sending.number());
        change(
                "UPDATE message SET state = ? WHERE campaign_id = ? AND seq = 1",
                MessageState.SCHEDULED.ordinal(),
                sending.number());
        change("UPDATE tally SET queued = 0, scheduled = 2 WHERE campaign_id = ?", sending.number());

        assertThat(claim(sending).orElseThrow().due())
                .extracting(message -> message.seq())
                .containsExactly(1);

        assertThat(sending.message(1).state()).isEqualTo(MessageState.QUEUED);
        assertThat(sending.message(2).state()).isEqualTo(MessageState.SCHEDULED);
        assertThat(sending.audit()).isEmpty();
    }

    @Test
    void whereOnlyHeldMessagesAreLeftTheTicketWaitsForAPerson() {
        Sending sending = Sending.queued(pipeline, lale, 1, 1);
        change("UPDATE chunk SET state = 'DONE' WHERE campaign_id = ?", sending.number());
        change("UPDATE tally SET queued = 0, held = 1 WHERE campaign_id = ?", sending.number());

        assertThat(claim(sending)).isEmpty();

        assertThat(sending.dispatchTicket().dueAt())
                .isEqualTo(pipeline.clock().instant().plusSeconds(60));
        long listed = pipeline.database()
                .control(sql ->
                        sql.number("SELECT COUNT(*) FROM held_campaign WHERE campaign_id = ?", sending.number()));
        assertThat(listed).isEqualTo(1);
        change("UPDATE tally SET queued = 1, held = 0 WHERE campaign_id = ?", sending.number());
    }

    @Test
    void whereNothingIsLeftTheTicketIsClosed() {
        Sending sending = Sending.queued(pipeline, lale, 1, 1);
        sending.refused(1);
        change("UPDATE chunk SET state = 'DONE' WHERE campaign_id = ?", sending.number());

        assertThat(claim(sending)).isEmpty();

        assertThat(sending.tickets(Ticket.Kind.DISPATCH)).isEmpty();
    }

    @Test
    void aClaimThatHasNotEndedKeepsItsTicketOpen() {
        Sending sending = Sending.queued(pipeline, lale, 1, 1);
        assertThat(claim(sending)).isPresent();
        sending.refused(1);

        assertThat(claim(sending)).isEmpty();

        assertThat(sending.tickets(Ticket.Kind.DISPATCH))
                .as("recovery looks where a ticket is open")
                .hasSize(1);
    }

    /** Such as one that was in doubt when its campaign was withdrawn, and turned out not to have left. */
    @Test
    void whatWaitsOfAWithdrawnCampaignIsCancelled() {
        Sending sending = Sending.queued(pipeline, lale, 1, 1);
        withdraw(sending);

        assertThat(claim(sending)).isEmpty();

        assertThat(sending.message(1).state()).isEqualTo(MessageState.CANCELLED);
        assertThat(sending.chunkState()).isEqualTo("DONE");
        assertThat(sending.audit()).isEmpty();
    }

    @Test
    void aMessageOfAWithdrawnCampaignThatTheCarrierHasAPartOfIsCompleted() {
        Sending sending = Sending.queued(pipeline, lale, 2, 2);
        sending.taken(1, 0, "first");
        withdraw(sending);

        assertThat(claim(sending).orElseThrow().due())
                .extracting(message -> message.seq())
                .containsExactly(1);
    }

    private static void withdraw(Sending sending) {
        pipeline.database()
                .inTenant(
                        lale,
                        sql -> CampaignRows.cancel(
                                sql, sending.number(), pipeline.clock().instant()));
    }
}
