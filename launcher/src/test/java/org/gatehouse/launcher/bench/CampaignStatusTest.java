package org.gatehouse.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class CampaignStatusTest {

    @Test
    void isHandedOverWhenNothingWaitsAndFinalWhenAllIsSettled() {
        assertThat(status("ADMITTING", 0, "{}").isHandedOver()).isFalse();
        assertThat(status("SENDING", 40, "{\"QUEUED\": 1, \"SUBMITTED\": 5, \"DELIVERED\": 4}")
                        .isHandedOver())
                .isFalse();
        CampaignStatus sent = status("SENT", 40, "{\"QUEUED\": 0, \"SUBMITTED\": 6, \"DELIVERED\": 4}");
        assertThat(sent.isHandedOver()).isTrue();
        assertThat(sent.isFinal()).isFalse();
        assertThat(status("COMPLETED", 100, "{\"DELIVERED\": 10}").isFinal()).isTrue();
    }

    @Test
    void failsTheBenchmarkWhenOneRowIsElsewhere() {
        assertThatCode(() -> status("COMPLETED", 100, "{\"FAILED\": 0, \"DELIVERED\": 10}")
                        .requireAll(10, "DELIVERED"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> status("COMPLETED", 100, "{\"FAILED\": 1, \"DELIVERED\": 9}")
                        .requireAll(10, "DELIVERED"))
                .isInstanceOf(BenchFailure.class)
                .hasMessageContaining("FAILED=1");
    }

    private static CampaignStatus status(String state, int finalPercent, String buckets) {
        String json = "{\"id\": \"c\", \"state\": \"%s\", \"problem\": null, \"finalPercent\": %d, \"buckets\": %s}"
                .formatted(state, finalPercent, buckets);
        return CampaignStatus.of(Json.createReader(new StringReader(json)).readObject());
    }
}
