package org.gatehouse.web.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import org.gatehouse.answer.Page;
import org.junit.jupiter.api.Test;

class JsonRecordTest {

    @Test
    void writes_null_fields_as_null() {
        String json = new JsonRecord()
                .text("text", null)
                .name("name", null)
                .time("time", null)
                .flag("flag", null)
                .optionalNumber("number", null)
                .object("object", null, value -> new JsonRecord().build())
                .build()
                .toString();

        assertThat(json)
                .isEqualTo("{\"text\":null,\"name\":null,\"time\":null,\"flag\":null,\"number\":null,\"object\":null}");
    }

    @Test
    void writes_times_in_utc_with_milliseconds_even_when_they_are_whole_seconds() {
        assertThat(JsonRecord.utc(Instant.parse("2026-11-22T07:30:00Z"))).isEqualTo("2026-11-22T07:30:00.000Z");
        assertThat(JsonRecord.utc(Instant.parse("2026-11-22T07:30:00.123456789Z")))
                .isEqualTo("2026-11-22T07:30:00.123Z");
    }

    @Test
    void writes_a_page_with_its_cursor_or_null() {
        assertThat(JsonRecord.page(new Page<>(List.of("a"), "cursor"), Json::createValue))
                .hasToString("{\"items\":[\"a\"],\"next\":\"cursor\"}");
        assertThat(JsonRecord.page(new Page<String>(List.of(), null), Json::createValue))
                .hasToString("{\"items\":[],\"next\":null}");
    }
}
