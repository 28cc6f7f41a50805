package org.gatehouse.web.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    private enum Colour {
        RED,
        BLUE
    }

    private final JsonForm form = new JsonForm();
    private final JsonForm.Field<String> text = form.text("text");
    private final JsonForm.Field<Long> count = form.whole("count");
    private final JsonForm.Field<Boolean> flag = form.flag("flag");
    private final JsonForm.Field<List<String>> list = form.strings("list");
    private final JsonForm.Field<Colour> colour = form.choice("colour", EnumSet.allOf(Colour.class));

    @Test
    void reads_each_field_by_its_type() {
        form.read(json("{\"text\":\"ğ😀\",\"count\":-7,\"flag\":true,\"list\":[\"a\",\"b\"],\"colour\":\"BLUE\"}"));

        assertThat(text.get()).isEqualTo("ğ😀");
        assertThat(count.get()).isEqualTo(-7);
        assertThat(flag.get()).isTrue();
        assertThat(list.get()).containsExactly("a", "b");
        assertThat(colour.get()).isEqualTo(Colour.BLUE);
    }

    @Test
    void an_end_that_comes_too_early_is_called_that_and_has_no_place() {
        assertThatExceptionOfType(NotWellFormed.class)
                .isThrownBy(() -> form.read(json("{\"text\":\"x")))
                .satisfies(early -> assertThat(early.key()).isEqualTo("json.unreadable"));
        assertThatExceptionOfType(NotWellFormed.class)
                .isThrownBy(() -> form.read(json("{\n\"text\":x}")))
                .satisfies(wrong -> {
                    assertThat(wrong.key()).isEqualTo("json.malformed");
                    assertThat(wrong.arguments()).containsExactly("2", "8");
                });
    }

    @Test
    void a_field_without_a_name_is_still_named() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> form.read(json("{\"\":1}")))
                .satisfies(wrong -> assertThat(wrong.errors().get(0).field()).isEqualTo("\"\""));
    }

    @Test
    void reads_null_as_an_absent_field() {
        form.read(json("{\"text\":null,\"count\":null,\"flag\":null,\"list\":null,\"colour\":null}"));

        assertThat(text.orNull()).isNull();
        assertThat(count.orNull()).isNull();
        assertThat(flag.or(true)).isFalse();
        assertThat(list.orNull()).isNull();
        assertThat(colour.orNull()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"text\":",
                "{\"text\":\"a\"} x",
                "{\"text\":\"a\"}{}",
                "{'text':'a'}",
                "{\"text\":\"a\",}",
                "{\"text\":01}",
                "nul",
                "{\"text\":\"\u0000\"}",
                "{\"other\":[}",
                "[1,2"
            })
    void calls_what_is_no_json_not_well_formed(String body) {
        assertThatExceptionOfType(NotWellFormed.class).isThrownBy(() -> form.read(json(body)));
    }

    @Test
    void calls_octets_that_are_no_utf_8_not_well_formed() {
        byte[] latin1 = "{\"text\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(NotWellFormed.class).isThrownBy(() -> form.read(new ByteArrayInputStream(latin1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"text\"", "7", "true", "[[1],{\"a\":[2]}]"})
    void refuses_json_that_is_no_object(String body) {
        assertThat(errors(body)).containsExactly(new FieldError("", "json.object"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text|7|json.string",
                "text|{\"a\":[1]}|json.string",
                "text|\"\\ud800\"|text.surrogate",
                "text|\"\\udc00\\ud800\"|text.surrogate",
                "count|\"7\"|json.number",
                "count|1.5|json.whole",
                "count|1e999999999|json.whole",
                "count|1234567890123456789|json.whole",
                "flag|\"true\"|json.boolean",
                "flag|0|json.boolean",
                "list|\"a\"|json.array",
                "list|{}|json.array",
                "colour|\"red\"|choice",
                "colour|true|json.string",
            })
    void names_the_field_of_a_wrong_value(String field, String value, String key) {
        assertThat(errors("{\"" + field + "\":" + value + "}"))
                .extracting(FieldError::field, FieldError::key)
                .containsExactly(org.assertj.core.api.Assertions.tuple(field, key));
    }

    @Test
    void names_the_element_of_a_wrong_list() {
        assertThat(errors("{\"list\":[\"a\",1,\"b\",{\"c\":[]}]}"))
                .containsExactly(new FieldError("list[1]", "json.string"), new FieldError("list[3]", "json.string"));
    }

    @Test
    void accepts_a_surrogate_pair() {
        form.read(json("{\"text\":\"\\ud83d\\ude00\"}"));

        assertThat(text.get()).isEqualTo("😀");
    }

    @Test
    void names_a_field_that_is_unknown_and_one_that_occurs_twice() {
        assertThat(errors("{\"txt\":{\"deep\":[1,2]},\"text\":\"a\",\"text\":\"b\"}"))
                .containsExactly(
                        new FieldError("txt", "json.unknown", "txt"), new FieldError("text", "json.duplicate"));
    }

    @Test
    void names_a_required_field_that_is_absent_but_not_twice_when_it_is_wrong() {
        form.text("first").required();
        form.text("second").required();

        assertThat(errors("{\"second\":1}"))
                .containsExactly(new FieldError("second", "json.string"), new FieldError("first", "required"));
    }

    @Test
    void survives_a_nesting_bomb() {
        String bomb = "{\"other\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}";

        assertThatExceptionOfType(NotWellFormed.class)
                .isThrownBy(() -> form.read(json(bomb)))
                .satisfies(exception -> assertThat(exception.key()).isEqualTo("json.deep"));
    }

    @Test
    void survives_a_number_of_a_million_digits() {
        assertThat(errors("{\"count\":" + "9".repeat(1_000_000) + "}"))
                .extracting(FieldError::key)
                .containsExactly("json.whole");
    }

    @Test
    void names_at_most_a_hundred_errors() {
        assertThat(errors("{\"list\":[" + "1,".repeat(5000) + "1]}")).hasSize(100);
    }

    private List<FieldError> errors(String body) {
        return catchThrowableOfType(InvalidInput.class, () -> form.read(json(body)))
                .errors();
    }

    private static InputStream json(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }
}
