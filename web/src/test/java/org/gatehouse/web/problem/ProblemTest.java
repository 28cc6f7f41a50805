package org.gatehouse.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.gatehouse.answer.FieldError;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void names_each_field_with_a_sentence_in_the_readers_language() {
        Problem problem = Problem.validation(List.of(
                new FieldError("validitySeconds", "range", "5", "10", "259200"), new FieldError("text", "required")));

        assertThat(problem.toJson(Locale.ENGLISH))
                .hasToString(
                        "{\"type\":\"urn:gatehouse:problem:validation\",\"title\":\"Some fields cannot be accepted\","
                                + "\"status\":422,\"detail\":\"Nothing was changed. See the errors, each with its field.\","
                                + "\"errors\":[{\"field\":\"validitySeconds\",\"message\":\"5 is not from 10 to 259200.\"},"
                                + "{\"field\":\"text\",\"message\":\"This is required.\"}]}");
        assertThat(problem.toJson(Locale.forLanguageTag("tr")).getString("title"))
                .isEqualTo("Bazı alanlar kabul edilemiyor");
    }

    @Test
    void says_nothing_of_what_was_not_found() {
        assertThat(Problem.notFound().toJson(Locale.ENGLISH))
                .hasToString("{\"type\":\"urn:gatehouse:problem:not-found\",\"title\":\"Not found\",\"status\":404,"
                        + "\"detail\":\"There is nothing here that you may see.\",\"errors\":[]}");
    }

    @Test
    void tells_the_incident_of_an_internal_error_and_nothing_else_of_it() {
        assertThat(Problem.internal("4711").toJson(Locale.ENGLISH).getString("detail"))
                .isEqualTo("The request was not carried out as asked. Tell your operator this id: 4711");
    }

    @Test
    void has_a_reason_phrase_for_every_status_it_is_used_with() {
        assertThat(List.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500))
                .allSatisfy(status -> assertThat(Problem.of(status, "internal").reasonPhrase())
                        .isNotBlank());
    }
}
