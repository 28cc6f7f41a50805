package org.gatehouse.web.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.MessageId;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.Test;

class ReviewBodyTest {

    private static final MessageId MESSAGE = new MessageId(new CampaignId(new TenantId(7), 42), 3);

    @Test
    void means_all_held_messages_when_none_are_named() {
        assertThat(read("{\"comment\":\"fine\"}").messages()).isEmpty();
    }

    @Test
    void names_single_messages() {
        assertThat(read("{\"comment\":\"fine\",\"messageIds\":[\"" + MESSAGE + "\"]}"))
                .isEqualTo(new ReviewBody("fine", java.util.List.of(MESSAGE)));
    }

    @Test
    void does_not_take_an_empty_list_for_all() {
        assertThat(error("{\"comment\":\"fine\",\"messageIds\":[]}"))
                .isEqualTo(new FieldError("messageIds", "messages.empty"));
    }

    @Test
    void names_an_id_that_is_none() {
        assertThat(error("{\"comment\":\"fine\",\"messageIds\":[\"x\"]}"))
                .isEqualTo(new FieldError("messageIds", "message.unknown", "x"));
    }

    @Test
    void needs_a_comment() {
        assertThat(error("{}")).isEqualTo(new FieldError("comment", "required"));
    }

    private static FieldError error(String json) {
        return catchThrowableOfType(InvalidInput.class, () -> read(json))
                .errors()
                .get(0);
    }

    private static ReviewBody read(String json) {
        return ReviewBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
