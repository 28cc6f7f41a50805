package org.gatehouse.web.rulebook;

import org.gatehouse.policy.Layer;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.web.page.Texts;

/** What people call a layer: the platform, or a tenant by its name. */
final class LayerTitle {

    private LayerTitle() {}

    static String of(Layer layer, Texts text) {
        return layer.kind() == LayerKind.PLATFORM ? text.get("layer.platform") : layer.name();
    }
}
