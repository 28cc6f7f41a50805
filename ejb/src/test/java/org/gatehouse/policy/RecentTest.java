package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final Recent<Integer, String> recent = new Recent<>(3, 10, String::length);

    private List<Integer> kept() {
        return List.of(1, 2, 3, 4).stream()
                .filter(key -> recent.find(key) != null)
                .toList();
    }

    @Test
    void theOneThatWasNotAskedForTheLongestIsLetGoWhenThereAreTooMany() {
        recent.keep(1, "a");
        recent.keep(2, "b");
        recent.keep(3, "c");
        recent.find(1);
        recent.keep(4, "d");
        assertThat(kept()).containsExactly(1, 3, 4);
    }

    @Test
    void asManyAreLetGoAsAreTooLargeTogether() {
        recent.keep(1, "four");
        recent.keep(2, "four");
        recent.keep(3, "eight888");
        assertThat(kept()).containsExactly(3);
    }

    @Test
    void theLastOneIsKeptHoweverLargeItIs() {
        recent.keep(1, "a");
        recent.keep(2, "larger than all of them");
        assertThat(kept()).containsExactly(2);
        recent.keep(3, "c");
        assertThat(kept()).containsExactly(3);
    }

    @Test
    void whatTakesThePlaceOfAnotherCountsOnce() {
        for (int times = 0; times < 5; times++) {
            recent.keep(1, "four");
        }
        recent.keep(2, "six666");
        assertThat(kept()).containsExactly(1, 2);
        recent.forget(1);
        recent.keep(3, "four");
        assertThat(kept()).containsExactly(2, 3);
    }
}
