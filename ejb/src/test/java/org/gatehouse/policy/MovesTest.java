package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MovesTest {

    @Test
    void oneThingThatMovesIsTheOnlyOne() {
        assertThat(Moves.between(List.of("a", "b", "c", "d"), List.of("b", "c", "d", "a")))
                .containsExactly("a");
        assertThat(Moves.between(List.of("a", "b", "c", "d"), List.of("d", "a", "b", "c")))
                .containsExactly("d");
    }

    @Test
    void whatComesOrGoesMovesNothing() {
        assertThat(Moves.between(List.of("a", "b", "c"), List.of("x", "a", "c", "y")))
                .isEmpty();
        assertThat(Moves.between(List.of(), List.of("a"))).isEmpty();
        assertThat(Moves.between(List.of("a"), List.of())).isEmpty();
    }

    @Property
    void whatIsLeftStandsInTheOrderOfBefore(@ForAll @Size(max = 40) Set<Integer> things, @ForAll long seed) {
        List<Integer> before = new ArrayList<>(things);
        List<Integer> after = new ArrayList<>(things);
        Collections.shuffle(after, new Random(seed));
        Set<Integer> moved = Moves.between(before, after);
        before.removeAll(moved);
        after.removeAll(moved);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void twentyThousandThingsInReverseAreQuick() {
        List<Integer> before = IntStream.range(0, 20_000).boxed().toList();
        List<Integer> after =
                IntStream.range(0, 20_000).map(i -> 19_999 - i).boxed().toList();
        assertThat(Moves.between(before, after)).hasSize(19_999);
    }
}
