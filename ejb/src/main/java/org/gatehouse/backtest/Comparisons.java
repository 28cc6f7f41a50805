package org.gatehouse.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gatehouse.rules.book.LayerBooks;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;

/** The two sides for each tenant under a draft's layer; the draft is loaded once and shared by all of them. */
final class Comparisons {

    private final RulebookKind kind;
    private final Rulebooks platform;
    private final Function<List<LayerBooks>, Rulebooks> draftedOf;

    private Comparisons(RulebookKind kind, Rulebooks platform, Function<List<LayerBooks>, Rulebooks> draftedOf) {
        this.kind = kind;
        this.platform = platform;
        this.draftedOf = draftedOf;
    }

    /**
     * @param inForce the rulebooks that count for the draft's own layer
     * @throws org.gatehouse.rules.book.RulebookException when the draft cannot be loaded
     */
    static Comparisons of(Rulebooks inForce, LayerKind layer, RulebookSource draft) {
        RulebookKind kind = RulebookKind.of(draft.name()).orElseThrow();
        Rulebooks platform = inForce.with(List.of());
        if (layer == LayerKind.PLATFORM) {
            Rulebooks drafted = platform.with(draft);
            return new Comparisons(kind, platform, drafted::with);
        }
        LayerBooks drafted = inForce.layers().stream()
                .filter(books -> books.layer().equals(draft.layer()))
                .findFirst()
                .orElseGet(() -> LayerBooks.none(layer, draft.layer()))
                .with(draft);
        return new Comparisons(kind, platform, layers -> platform.with(exchanged(layers, drafted)));
    }

    private static List<LayerBooks> exchanged(List<LayerBooks> layers, LayerBooks drafted) {
        List<LayerBooks> exchanged = new ArrayList<>(layers);
        exchanged.removeIf(books -> books.layer().equals(drafted.layer()));
        exchanged.add(drafted);
        return exchanged;
    }

    /** The version that the draft would follow; 0 when its layer has none in force. */
    static int versionInForce(Rulebooks inForce, RulebookSource draft) {
        RulebookSource found = inForce.sources().get(draft.qualifiedName());
        return found == null ? 0 : found.version();
    }

    /** @param inForce the rulebooks that count for the tenant */
    Comparison of(Rulebooks inForce) {
        return new Comparison(kind, platform.with(inForce.layers()), draftedOf.apply(inForce.layers()));
    }
}
