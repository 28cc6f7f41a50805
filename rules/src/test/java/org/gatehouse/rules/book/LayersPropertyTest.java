package org.gatehouse.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.rules.book.RulebookKind.CONTENT;
import static org.gatehouse.rules.book.RulebookKind.FREQUENCY;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

/** Whatever a lower layer says, it never loosens, and it does not matter who is asked first. */
class LayersPropertyTest {

    private static final Rulebooks PLATFORM = Rulebooks.defaults();
    private static final List<String> CONDITIONS = List.of(
            "",
            "category == \"PROMOTIONAL\"",
            "!senderAtEnd",
            "localHour < 12",
            "wordCategories contains \"FINANCE\"",
            "country != \"TR\"",
            "frequencyCount1 > 0",
            "hasHeldKeyword || hasKeyword");
    private static final List<String> ACTIONS = List.of(
            "warn(\"%s\")",
            "deferTo(\"%s\", 9)",
            "hold(\"%s\", sender)",
            "refuse(\"%s\", OTHER_REFUSAL)",
            "refuse(\"%s\", CONTENT_NON_COMPLIANT)");
    private static final List<String> TEXTS =
            List.of("Hello", "A loan! LALE", "移动", "A fake passport", "Poker tonight. LALE");

    /** What is asked. */
    record Asked(CampaignFacts campaign, String text, RecipientFacts recipient) {
        Verdict of(Rulebooks rulebooks) {
            return rulebooks.judge(campaign, rulebooks.read(text, campaign), recipient);
        }
    }

    @Property(tries = 60)
    void aLowerLayerNeverLoosens(
            @ForAll("resellers") LayerBooks reseller,
            @ForAll("customers") LayerBooks customer,
            @ForAll("asked") Asked asked) {
        Verdict alone = asked.of(PLATFORM);
        Verdict together = asked.of(PLATFORM.with(List.of(reseller, customer)));

        assertThat(alone.disposition().isStricterThan(together.disposition())).isFalse();
        assertThat(together.hits()).containsAll(alone.hits());
        Reason before = alone.reason();
        Reason after = together.reason();
        if (before != null && after != null) {
            assertThat(after).isLessThanOrEqualTo(before);
        }
    }

    @Property(tries = 60)
    void theOrderOfLayersDoesNotMatter(
            @ForAll("resellers") LayerBooks reseller,
            @ForAll("customers") LayerBooks customer,
            @ForAll("asked") Asked asked) {
        Verdict one = asked.of(PLATFORM.with(List.of(reseller, customer)));
        Verdict other = asked.of(PLATFORM.with(List.of(customer, reseller)));
        assertThat(other).isEqualTo(one);

        LayerBooks swappedReseller = named(LayerKind.RESELLER, customer);
        LayerBooks swappedCustomer = named(LayerKind.CUSTOMER, reseller);
        Verdict swapped = asked.of(PLATFORM.with(List.of(swappedReseller, swappedCustomer)));
        assertThat(swapped.disposition()).isEqualTo(one.disposition());
        assertThat(swapped.reason()).isEqualTo(one.reason());
        assertThat(swapped.deferHours()).isEqualTo(one.deferHours());
    }

    private static LayerBooks named(LayerKind kind, LayerBooks other) {
        return LayerBooks.of(kind, other.sources().values());
    }

    @Provide
    Arbitrary<LayerBooks> resellers() {
        return sources("anadolu").map(sources -> LayerBooks.of(LayerKind.RESELLER, sources));
    }

    @Provide
    Arbitrary<LayerBooks> customers() {
        return sources("lale").map(sources -> LayerBooks.of(LayerKind.CUSTOMER, sources));
    }

    private static Arbitrary<List<RulebookSource>> sources(String layer) {
        Arbitrary<String> rules = Combinators.combine(Arbitraries.of(CONDITIONS), Arbitraries.of(ACTIONS))
                .as((condition, action) -> "Message(" + condition + ") then " + action)
                .list()
                .ofMaxSize(4)
                .map(LayersPropertyTest::numbered);
        Arbitrary<String> disposition = Arbitraries.of("REFUSE", "HOLD", "WARN");
        return Combinators.combine(rules, rules, disposition)
                .as((content, frequency, keyword) -> List.of(
                        Edited.rows(layer, CONTENT, "keywords", "poker,en,yes,,," + keyword + ",")
                                .withRules(content),
                        Edited.rules(layer, FREQUENCY, frequency)));
    }

    private static String numbered(List<String> rules) {
        return IntStream.range(0, rules.size())
                .mapToObj(index -> "rule \"r%1$d\" when %2$s; end\n"
                        .formatted(index, rules.get(index))
                        .replace("%s", "r" + index))
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<Asked> asked() {
        Arbitrary<@Nullable Intercepted> intercepts =
                Arbitraries.of(OutcomeFact.reasons()).map(Intercepted::new).injectNull(0.8);
        return Combinators.combine(
                        Arbitraries.of(Category.values()),
                        Arbitraries.of(TEXTS),
                        Arbitraries.of(true, false),
                        Arbitraries.of("TR", "CN"),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.of(OptOutScope.values()),
                        intercepts)
                .as((category, text, append, country, sent, hour, optOut, intercepted) -> new Asked(
                        new CampaignFacts(category, "LALE", true, Set.of(), Set.of(category), "tr", append, append, 10),
                        text,
                        new RecipientFacts(
                                905_320_000_001L,
                                country,
                                country.equals("CN") ? "86" : "90",
                                intercepted,
                                null,
                                optOut,
                                new int[] {sent},
                                20_000,
                                hour,
                                "simulator",
                                false,
                                Set.of())));
    }
}
