package org.gatehouse.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.gatehouse.pipeline.Pipeline;
import org.gatehouse.pipeline.Sending;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of held campaigns of all tenants, on a real MariaDB. */
class HeldCampaignsIT {

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
    void aTenantOutOfServiceHidesNoOther() {
        list(Sending.unseen(pipeline, pipeline.aTenantOutOfService()));
        Sending held = Sending.queued(pipeline, pipeline.aTenant(), 1, 1);
        pipeline.database()
                .inTenant(
                        held.tenant(),
                        sql -> sql.update(
                                "UPDATE tally SET queued = 0, held = 1 WHERE campaign_id = ?", held.number()));
        list(held);

        assertThat(pipeline.get(HeldCampaigns.class)
                        .list(null, 10, Locale.ENGLISH)
                        .items())
                .extracting(campaign -> campaign.report().id().number())
                .containsExactly(held.number());
    }

    private static void list(Sending sending) {
        pipeline.database()
                .inControl(sql -> sql.update(
                        "INSERT INTO held_campaign (tenant_id, campaign_id, held_since) VALUES (?, ?, ?)",
                        sending.tenant().value(),
                        sending.number(),
                        pipeline.clock().instant()));
    }
}
