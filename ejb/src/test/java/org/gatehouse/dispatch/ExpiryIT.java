package org.gatehouse.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.gatehouse.pipeline.Pipeline;
import org.gatehouse.pipeline.Sending;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.work.Ticket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages whose validity is over, on a real MariaDB. */
class ExpiryIT {

    @SuppressWarnings("NullAway.Init")
    private static Pipeline pipeline;

    @BeforeAll
    static void aServer() throws IOException, InterruptedException {
        pipeline = Pipeline.start();
    }

    @AfterAll
    static void stop() throws IOException {
        pipeline.close();
    }

    @Test
    void aTenantOutOfServiceKeepsNoOtherWaiting() {
        Sending away = Sending.unseen(pipeline, pipeline.aTenantOutOfService());
        Sending sending = Sending.queued(pipeline, pipeline.aTenant(), 1, 1);
        pipeline.clock().advance(Duration.ofHours(24));

        pipeline.get(Expiry.class).step();

        assertThat(sending.message(1).state()).isEqualTo(MessageState.EXPIRED);
        assertThat(sending.audit()).isEmpty();
        assertThat(away.tickets(Ticket.Kind.EXPIRE).get(0).dueAt())
                .isEqualTo(pipeline.clock().instant().plusSeconds(60));
    }
}
