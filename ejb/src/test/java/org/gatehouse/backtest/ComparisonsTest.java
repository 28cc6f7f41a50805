package org.gatehouse.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gatehouse.rules.book.LayerBooks;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookException;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.junit.jupiter.api.Test;

/** Both sides for tenants of several layers. */
class ComparisonsTest {

    private static final LayerBooks LALE = LayerBooks.of(LayerKind.CUSTOMER, List.of(content("lale", 5)));
    private static final Rulebooks FOR_LALE = Mailbox.RULES.with(List.of(LALE));

    private static RulebookSource content(String layer, int version) {
        return new RulebookSource(
                layer,
                "content",
                version,
                "rule \"x\" when Message(length > " + version + ") then warn(\"x\"); end",
                Map.of());
    }

    private static RulebookSource platformDraft() {
        return Lookback.withRows(RulebookKind.CONTENT, "keywords", "sunshine\ten\tyes\t")
                .asVersion(2);
    }

    @Test
    void aPlatformsDraftMeetsEachTenantsOwnRules() {
        Comparison comparison = Comparisons.of(Mailbox.RULES, LayerKind.PLATFORM, platformDraft())
                .of(FOR_LALE);

        assertThat(comparison.inForce().versions()).isEqualTo(FOR_LALE.versions());
        assertThat(comparison.drafted().source("content").version()).isEqualTo(2);
        assertThat(comparison.drafted().source("lale/content").version()).isEqualTo(5);
        assertThat(comparison.kind()).isEqualTo(RulebookKind.CONTENT);
    }

    @Test
    void aDraftTakesThePlaceOfItsLayersVersion() {
        Comparison comparison =
                Comparisons.of(FOR_LALE, LayerKind.CUSTOMER, content("lale", 6)).of(FOR_LALE);

        assertThat(comparison.inForce().source("lale/content").version()).isEqualTo(5);
        assertThat(comparison.drafted().source("lale/content").version()).isEqualTo(6);
        assertThat(comparison.drafted().layers()).hasSize(1);
    }

    @Test
    void aLayersFirstDraftIsAskedBesideTheOthers() {
        Comparison comparison = Comparisons.of(Mailbox.RULES, LayerKind.RESELLER, content("anadolu", 1))
                .of(FOR_LALE);

        assertThat(comparison.inForce().sources()).doesNotContainKey("anadolu/content");
        assertThat(comparison.drafted().sources()).containsKeys("content", "anadolu/content", "lale/content");
    }

    @Test
    void theVersionInForceIsThatOfTheDraftsLayer() {
        assertThat(Comparisons.versionInForce(FOR_LALE, platformDraft())).isEqualTo(1);
        assertThat(Comparisons.versionInForce(FOR_LALE, content("lale", 6))).isEqualTo(5);
        assertThat(Comparisons.versionInForce(FOR_LALE, content("anadolu", 1))).isZero();
    }

    @Test
    void aBrokenDraftIsRefusedBeforeAnythingIsRead() {
        RulebookSource broken = platformDraft().withRules("no rule");
        assertThatThrownBy(() -> Comparisons.of(Mailbox.RULES, LayerKind.PLATFORM, broken))
                .isInstanceOf(RulebookException.class);
    }
}
