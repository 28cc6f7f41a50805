package org.gatehouse.rules.workbench;

import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;

/** Rulebooks in which a draft is tried out: those that ship, with the draft in its place. */
final class Workplace {

    private static final Rulebooks SHIPPED = Rulebooks.defaults();

    private Workplace() {}

    static RulebookSource shipped(RulebookKind kind) {
        return SHIPPED.source(kind.id());
    }

    /** @throws org.gatehouse.rules.book.RulebookException when it cannot be loaded */
    static Rulebooks load(RulebookSource source, LayerKind layer) {
        return SHIPPED.with(source);
    }
}
