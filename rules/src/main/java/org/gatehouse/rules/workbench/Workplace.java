package org.gatehouse.rules.workbench;

import java.util.List;
import org.gatehouse.rules.book.LayerBooks;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;

/** Rulebooks in which a draft is tried out: those that ship, with the draft in its place. */
final class Workplace {

    private static final String ANY_LAYER = "draft";
    private static final Rulebooks SHIPPED = Rulebooks.defaults();

    private Workplace() {}

    static RulebookSource shipped(RulebookKind kind) {
        return SHIPPED.source(kind.id());
    }

    /** @throws org.gatehouse.rules.book.RulebookException when it cannot be loaded */
    static Rulebooks load(RulebookSource source, LayerKind layer) {
        return layer == LayerKind.PLATFORM
                ? SHIPPED.with(source)
                : SHIPPED.with(List.of(LayerBooks.of(layer, List.of(source))));
    }

    /** The same under the name of a layer of that kind, whatever it was written for. */
    static RulebookSource placed(RulebookSource source, LayerKind layer) {
        boolean platform = layer == LayerKind.PLATFORM;
        if (source.layer().isEmpty() == platform) {
            return source;
        }
        return new RulebookSource(
                platform ? "" : ANY_LAYER, source.name(), source.version(), source.rules(), source.tables());
    }
}
