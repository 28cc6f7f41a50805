package org.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueryFilterTest {

    private static final Set<String> DECLARED = Set.of("state");
    private static final Set<String> TOLERATED = Set.of("limit");

    static final class Filters {
        @QueryParam("state")
        @Nullable
        String state;

        @Nullable
        String noParameter;
    }

    @SuppressWarnings("unused") // read by reflection
    static final class Resource {
        void list(@PathParam("id") String id, @BeanParam Filters filters, @QueryParam("limit") String limit) {}
    }

    @Test
    void knows_what_a_method_declares_by_itself_and_in_a_bean() {
        assertThat(Arrays.stream(Resource.class.getDeclaredMethods()).map(QueryFilter::namesOf))
                .containsExactly(Set.of("state", "limit"));
    }

    @Test
    void takes_what_is_declared_and_what_all_lists_take() {
        assertThatCode(() ->
                        QueryFilter.check(DECLARED, TOLERATED, Map.of("state", List.of("HELD"), "limit", List.of("5"))))
                .doesNotThrowAnyException();
    }

    @Test
    void names_what_is_unknown_with_what_is_known() {
        assertThatThrownBy(() -> QueryFilter.check(DECLARED, TOLERATED, Map.of("limti", List.of("5"))))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .containsExactly(new FieldError("limti", "query.unknown", "limti", "state")));
    }

    @Test
    void names_what_is_there_twice() {
        assertThatThrownBy(() -> QueryFilter.check(DECLARED, TOLERATED, Map.of("state", List.of("A", "B"))))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .containsExactly(new FieldError("state", "query.twice")));
    }
}
