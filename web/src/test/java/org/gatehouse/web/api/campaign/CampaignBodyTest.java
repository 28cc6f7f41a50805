package org.gatehouse.web.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.campaign.CampaignDraft;
import org.gatehouse.campaign.RecipientSource.Recipient;
import org.gatehouse.rules.message.Category;
import org.gatehouse.web.api.json.InputErrors;
import org.gatehouse.web.api.json.TooLarge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignBodyTest {

    private static final String LEAST = "\"category\":\"PROMOTIONAL\",\"sender\":\"LALE\",\"text\":\"Hello\"";
    private static final String ADA = "\"recipients\":[{\"phone\":\"+905321234567\"}]";

    @Test
    void reads_every_field_as_given() {
        CampaignBody body = whole("{\"name\":\"Spring sale\",\"category\":\"TRANSACTIONAL\",\"sender\":\"LALE\","
                + "\"text\":\" Hello {{name}}\\n \",\"recipients\":[{\"phone\":\"+90 532\",\"vars\":{\"name\":\" Ada\"}}],"
                + "\"appendOptOut\":true,\"appendSender\":true,\"scheduleAt\":\"2026-12-01T10:00:00+03:00\","
                + "\"tag\":\"t\",\"validitySeconds\":30,\"listIds\":[],\"trackLinks\":false}");

        assertThat(body.draft())
                .isEqualTo(new CampaignDraft(
                        "Spring sale",
                        Category.TRANSACTIONAL,
                        "LALE",
                        " Hello {{name}}\n ",
                        true,
                        true,
                        Instant.parse("2026-12-01T07:00:00Z"),
                        "t",
                        30));
        assertThat(body.recipients().recipients()).containsExactly(new Recipient("+90 532", Map.of("name", " Ada")));
    }

    @Test
    void takes_the_contracts_defaults_for_what_is_left_out() {
        assertThat(whole("{" + LEAST + "," + ADA + "}").draft())
                .isEqualTo(
                        new CampaignDraft(null, Category.PROMOTIONAL, "LALE", "Hello", false, false, null, null, null));
    }

    @Test
    void names_everything_that_is_missing() {
        assertThat(errors("{}"))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("category", "sender", "text", "recipients");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"recipients\":[]|recipients|recipients.empty",
                "\"recipients\":null|recipients|required",
                "\"recipients\":{}|recipients|json.array",
                "\"recipients\":[7]|recipients[0]|json.object",
                "\"recipients\":[{}]|recipients[0].phone|required",
                "\"recipients\":[{\"phone\":905321234567}]|recipients[0].phone|json.string",
                "\"recipients\":[{\"phone\":\"1\",\"vars\":{\"a\":1}}]|recipients[0].vars.a|json.string",
                "\"recipients\":[{\"phone\":\"1\",\"fone\":\"2\"}]|recipients[0].fone|json.unknown",
            })
    void names_the_recipient_that_is_wrong(String recipients, String field, String key) {
        assertThat(errors("{" + LEAST + "," + recipients + "}"))
                .extracting(FieldError::field, FieldError::key)
                .containsExactly(org.assertj.core.api.Assertions.tuple(field, key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"category\":\"promotional\"|category|choice",
                "\"text\":\"\\ud800\"|text|text.surrogate",
                "\"scheduleAt\":\"2026-12-01T10:00:00\"|scheduleAt|time",
                "\"scheduleAt\":\"2026-02-30T10:00:00Z\"|scheduleAt|time",
                "\"validitySeconds\":\"30\"|validitySeconds|json.number",
                "\"validitySeconds\":30.5|validitySeconds|json.whole",
                "\"listIds\":[\"a\"]|listIds|later",
                "\"trackLinks\":true|trackLinks|later",
                "\"txet\":\"Hello\"|txet|json.unknown",
            })
    void names_the_field_that_is_wrong(String wrong, String field, String key) {
        String rest = LEAST.replaceAll("\"" + field + "\":\"[^\"]*\"", "\"tag\":null");

        assertThat(errors("{" + rest + "," + ADA + "," + wrong + "}"))
                .extracting(FieldError::field, FieldError::key)
                .containsExactly(org.assertj.core.api.Assertions.tuple(field, key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999", "-999999999999"})
    void leaves_a_validity_beyond_all_ranges_to_the_boundary(String seconds) {
        CampaignDraft draft = whole("{" + LEAST + "," + ADA + ",\"validitySeconds\":" + seconds + "}")
                .draft();

        assertThat(draft.validitySeconds()).isIn(Integer.MAX_VALUE, -1);
    }

    @Test
    void carries_a_lone_surrogate_in_a_row_because_rows_are_judged_one_by_one() {
        CampaignBody body = whole("{" + LEAST + ",\"recipients\":[{\"phone\":\"+1\",\"vars\":{\"a\":\"\\ud800\"}}]}");

        assertThat(body.recipients().recipients()).containsExactly(new Recipient("+1", Map.of("a", "\ud800")));
    }

    @Test
    void takes_a_hundred_thousand_recipients_and_not_one_more() {
        String recipient = "{\"phone\":\"+905321234567\"}";
        String full = "{" + LEAST + ",\"recipients\":[" + (recipient + ",").repeat(99_999) + recipient;

        assertThat(whole(full + "]}").recipients().recipients()).hasSize(CampaignBody.MOST_RECIPIENTS);
        assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> whole(full + "," + recipient + "]}"));
    }

    @Test
    void has_no_recipients_of_its_own_in_an_upload() {
        InputErrors errors = new InputErrors();
        CampaignBody.withoutRecipients(stream("{" + LEAST + "," + ADA + "}"), errors);

        assertThat(catchThrowableOfType(InvalidInput.class, errors::throwIfAny).errors())
                .containsExactly(new FieldError("recipients", "json.unknown", "recipients"));
    }

    @Test
    void tells_of_faults_elsewhere_in_the_request_together_with_its_own() {
        InputErrors errors = new InputErrors();
        errors.add("Idempotency-Key", "required");
        CampaignBody.whole(stream("{" + LEAST + "}"), errors);

        assertThat(catchThrowableOfType(InvalidInput.class, errors::throwIfAny).errors())
                .extracting(FieldError::field)
                .containsExactly("Idempotency-Key", "recipients");
    }

    private static List<FieldError> errors(String json) {
        InputErrors errors = new InputErrors();
        CampaignBody.whole(stream(json), errors);
        return catchThrowableOfType(InvalidInput.class, errors::throwIfAny).errors();
    }

    private static CampaignBody whole(String json) {
        return CampaignBody.whole(stream(json), new InputErrors());
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
