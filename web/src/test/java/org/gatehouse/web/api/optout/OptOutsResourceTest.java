package org.gatehouse.web.api.optout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.gatehouse.optout.OptOuts;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.web.api.OpenApiDocument;
import org.junit.jupiter.api.Test;

class OptOutsResourceTest {

    @Test
    void writes_an_opt_out_to_the_letter_and_as_published() {
        JsonObject json = OptOutsResource.json(new OptOuts.Entry(
                "0000000000000001",
                "+905321234020",
                OptOutScope.BRAND,
                "LALE",
                "REPLY",
                Instant.parse("2026-11-22T12:00:00Z"),
                "RET LALE"));

        assertThat(json)
                .hasToString("{\"id\":\"0000000000000001\",\"phone\":\"+905321234020\",\"scope\":\"BRAND\","
                        + "\"brand\":\"LALE\",\"source\":\"REPLY\",\"at\":\"2026-11-22T12:00:00.000Z\","
                        + "\"evidence\":\"RET LALE\"}");
        assertThat(json.keySet()).isEqualTo(OpenApiDocument.read().properties("OptOut"));
    }

    @Test
    void reads_a_wish_with_and_without_evidence() {
        assertThat(read("{\"phone\":\"+1\",\"evidence\":\"called\"}")).isEqualTo(new OptOutBody("+1", "called"));
        assertThat(read("{\"phone\":\"+1\"}")).isEqualTo(new OptOutBody("+1", null));
    }

    private static OptOutBody read(String json) {
        return OptOutBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
