package org.gatehouse.web.api.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.reseller.SettingView;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.web.api.OpenApiDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingJsonTest {

    @ParameterizedTest
    @EnumSource(Setting.class)
    void writes_what_the_published_description_says(Setting setting) {
        assertThat(SettingJson.of(byDefault(setting)).keySet())
                .isEqualTo(OpenApiDocument.read().properties("Setting"));
    }

    @Test
    void a_number_is_a_number_with_unit_and_range() {
        JsonObject json = SettingJson.of(new SettingView(
                Setting.VALIDITY_SECONDS, "3600", "anadolu", Instant.parse("2026-11-22T12:00:00Z"), "operator"));

        assertThat(json)
                .hasToString("{\"name\":\"VALIDITY_SECONDS\",\"value\":3600,\"unit\":\"SECONDS\",\"min\":10,"
                        + "\"max\":259200,\"choices\":null,\"inheritedFrom\":\"anadolu\","
                        + "\"changedAt\":\"2026-11-22T12:00:00.000Z\",\"changedBy\":\"operator\"}");
    }

    @Test
    void a_choice_names_the_others_and_a_country_is_a_text() {
        assertThat(SettingJson.of(byDefault(Setting.CHARGING_MODE)).getJsonArray("choices"))
                .hasToString("[\"CHARGE_ON_SUBMIT\",\"CHARGE_ON_DELIVERY\"]");
        JsonObject country = SettingJson.of(byDefault(Setting.DEFAULT_COUNTRY));
        assertThat(country.getString("value")).isEmpty();
        assertThat(country.get("choices")).isEqualTo(JsonValue.NULL);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {"3600, 3600", "'\"SHOW\"', SHOW", "'\"3600\"', 3600", "null, NULL", "-1, -1"})
    void reads_a_number_a_text_or_null(String value, String text) {
        assertThat(SettingJson.value(body("{\"value\":" + value + "}"))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "{}, value",
        "'{\"value\":1.5}', value",
        "'{\"value\":true}', value",
        "'{\"value\":[1]}', value",
        "'{\"value\":1,\"values\":2}', values"
    })
    void names_what_it_cannot_take(String json, String field) {
        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, () -> SettingJson.value(body(json)));

        assertThat(invalid.errors()).extracting(error -> error.field()).containsOnly(field);
    }

    private static SettingView byDefault(Setting setting) {
        return new SettingView(setting, setting.standard(), null, null, null);
    }

    private static InputStream body(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
