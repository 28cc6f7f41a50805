package org.gatehouse.web.api.reply;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.gatehouse.reply.Replies;
import org.gatehouse.web.api.OpenApiDocument;
import org.junit.jupiter.api.Test;

class RepliesResourceTest {

    @Test
    void writes_a_reply_to_the_letter_and_as_published() {
        JsonObject json = RepliesResource.json(new Replies.Entry(
                "0000000000000001",
                Instant.parse("2026-11-22T12:00:00Z"),
                "+905321234019",
                "4242",
                "one",
                null,
                "STOP",
                "OPT_OUT"));

        assertThat(json)
                .hasToString("{\"id\":\"0000000000000001\",\"at\":\"2026-11-22T12:00:00.000Z\","
                        + "\"from\":\"+905321234019\",\"to\":\"4242\",\"carrier\":\"one\",\"campaignId\":null,"
                        + "\"text\":\"STOP\",\"meaning\":\"OPT_OUT\"}");
        assertThat(json.keySet()).isEqualTo(OpenApiDocument.read().properties("Reply"));
    }
}
