package org.gatehouse.web.api.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulebookBodiesTest {

    private static InputStream body(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_draft_has_a_title_rules_and_what_else_it_needs() {
        assertThat(RulebookBodies.NewDraft.read(body("{\"title\":\"Spring\",\"rules\":\"\"}")))
                .isEqualTo(new RulebookBodies.NewDraft("Spring", "", "", Map.of()));
        assertThat(RulebookBodies.NewDraft.read(
                        body("{\"title\":\"x\",\"note\":\"y\",\"rules\":\"z\",\"tables\":{\"off\":\"rule\\n\"}}")))
                .isEqualTo(new RulebookBodies.NewDraft("x", "y", "z", Map.of("off", "rule\n")));
    }

    @Test
    void an_approval_may_be_empty() {
        assertThat(RulebookBodies.Approval.read(body("{\"revision\": 3}")))
                .isEqualTo(new RulebookBodies.Approval(null, "", 3));
        assertThat(RulebookBodies.Approval.read(
                        body("{\"effectiveFrom\":\"2026-12-24T18:00:00+03:00\",\"note\":\"fine\",\"revision\":7}")))
                .isEqualTo(new RulebookBodies.Approval(Instant.parse("2026-12-24T15:00:00Z"), "fine", 7));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"revision\":1,\"effectiveFrom\":\"tomorrow\"}', effectiveFrom",
        "'{\"revision\":1,\"effectiveFrom\":5}', effectiveFrom",
        "{\"revision\":\"1\"}, revision",
        "{\"note\":\"fine\"}, revision",
        "'{\"revision\":1,\"effectivefrom\":null}', effectivefrom"
    })
    void what_cannot_be_read_is_named(String json, String field) {
        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, () -> RulebookBodies.Approval.read(body(json)));
        assertThat(invalid.errors()).extracting(FieldError::field).containsExactly(field);
    }

    @Test
    void going_back_needs_a_version_and_a_reason() {
        assertThat(RulebookBodies.RollBack.read(body("{\"version\":3,\"reason\":\"It held everything\"}")))
                .isEqualTo(new RulebookBodies.RollBack(3, "It held everything"));
        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, () -> RulebookBodies.RollBack.read(body("{}")));
        assertThat(invalid.errors()).extracting(FieldError::field).containsExactly("version", "reason");
    }

    @Test
    void returning_needs_a_comment() {
        InvalidInput invalid =
                catchThrowableOfType(InvalidInput.class, () -> RulebookBodies.Comment.read(body("{\"revision\":1}")));
        assertThat(invalid.errors()).extracting(FieldError::field).containsExactly("comment");
    }
}
