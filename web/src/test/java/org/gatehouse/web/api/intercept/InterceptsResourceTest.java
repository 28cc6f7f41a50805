package org.gatehouse.web.api.intercept;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.gatehouse.intercept.Intercepts;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.web.api.OpenApiDocument;
import org.junit.jupiter.api.Test;

class InterceptsResourceTest {

    @Test
    void writes_a_record_to_the_letter_and_as_published() {
        Instant noon = Instant.parse("2026-11-22T12:00:00Z");
        JsonObject json = InterceptsResource.json(new Intercepts.Entry(
                "0000000000000001", "+905321234001", noon, noon, Reason.BUSY, null, "NONE", true, null));

        assertThat(json)
                .hasToString(
                        "{\"id\":\"0000000000000001\",\"phone\":\"+905321234001\","
                                + "\"from\":\"2026-11-22T12:00:00.000Z\",\"until\":\"2026-11-22T12:00:00.000Z\","
                                + "\"reason\":\"BUSY\",\"carrierCode\":null,\"scope\":\"NONE\",\"deletable\":true,\"campaignId\":null}");
        assertThat(json.keySet()).isEqualTo(OpenApiDocument.read().properties("Intercept"));
    }
}
