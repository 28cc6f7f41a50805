package org.gatehouse.policy;

import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;

/** What a layer begins with: no rule, and the tables it must have without rows. */
final class EmptyRulebook {

    private EmptyRulebook() {}

    static RulebookSource of(Layer layer, RulebookKind kind, int version) {
        Map<String, String> tables = new TreeMap<>();
        kind.tables().stream()
                .filter(table -> !table.optional())
                .forEach(table -> tables.put(table.name(), table.header()));
        return new RulebookSource(layer.cited(), kind.id(), version, "", tables);
    }
}
