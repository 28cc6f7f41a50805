package org.gatehouse.rules.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

/** What cannot be derived fits into 64 bytes, and comes back as it was. */
class RecipientFactsTest {

    private static final Set<String> RELEASED = Set.of("opt-out-instruction-missing");

    @Property
    void comesBackFromAtMost64Bytes(@ForAll("facts") RecipientFacts facts) {
        byte[] bytes = facts.encode();
        assertThat(bytes).hasSizeLessThanOrEqualTo(64);
        assertThat(RecipientFacts.decode(bytes, facts.phone(), RELEASED))
                .usingRecursiveComparison()
                .isEqualTo(facts);
    }

    @Provide
    Arbitrary<RecipientFacts> facts() {
        Arbitrary<String> countries = Arbitraries.of("", "TR", "CN", "US");
        Arbitrary<String> callingCodes = Arbitraries.of("", "1", "90", "999");
        Arbitrary<@Nullable Intercepted> intercepts = Arbitraries.of(Arrays.stream(Reason.values())
                        .filter(reason -> reason.kind() != Reason.Kind.REFUSAL)
                        .map(Intercepted::new)
                        .toList())
                .injectNull(0.5);
        Arbitrary<int[]> counts =
                Arbitraries.integers().between(0, 16_383).array(int[].class).ofMaxSize(8);
        Arbitrary<Integer> dates = Arbitraries.integers();
        Arbitrary<Integer> hours = Arbitraries.integers().between(0, 23);
        Arbitrary<String> carriers = Arbitraries.of("", "simulator", "ş".repeat(15), "x".repeat(30));
        return Combinators.combine(countries, callingCodes, intercepts, intercepts, counts, dates, hours, carriers)
                .flatAs((country, code, global, local, count, date, hour, carrier) -> Combinators.combine(
                                Arbitraries.of(OptOutScope.values()), Arbitraries.of(true, false))
                        .as((optOut, unfilled) -> new RecipientFacts(
                                905_320_000_001L,
                                country,
                                code,
                                global,
                                local,
                                optOut,
                                count,
                                date,
                                hour,
                                carrier,
                                unfilled,
                                RELEASED)));
    }

    @Example
    void theNumberIsNotAmongTheBytes() {
        RecipientFacts facts = facts("one", 1);
        RecipientFacts another = RecipientFacts.decode(facts.encode(), 905_329_999_999L, Set.of());
        assertThat(another.encode()).isEqualTo(facts.encode());
        assertThat(another).isNotEqualTo(facts);
    }

    @Example
    void countsBeyondTheLargestStayTheLargest() {
        RecipientFacts facts = facts("one", 1_000_000);
        assertThat(facts.frequencyCounts()).containsExactly(16_383);
    }

    @Example
    void equalFactsAreEqual() {
        assertThat(facts("one", 1)).isEqualTo(facts("one", 1)).hasSameHashCodeAs(facts("one", 1));
        assertThat(facts("one", 1)).isNotEqualTo(facts("one", 2)).isNotEqualTo(facts("two", 1));
    }

    @Example
    void refusesWhatWouldNotFit() {
        for (String carrier : List.of("x".repeat(31), "ş".repeat(16))) {
            assertThatThrownBy(() -> facts(carrier, 0)).hasMessageContaining("carrier");
        }
        byte[] bytes = facts("one", 0).encode();
        assertThatThrownBy(() -> RecipientFacts.decode(bytes, 1_000_000_000_000_000L, RELEASED))
                .hasMessageContaining("phone")
                .hasMessageNotContaining("1000000000000000");
    }

    private static RecipientFacts facts(String carrier, int count) {
        return new RecipientFacts(
                905_320_000_001L,
                "TR",
                "90",
                null,
                null,
                OptOutScope.NONE,
                new int[] {count},
                20_000,
                12,
                carrier,
                false,
                Set.of());
    }
}
