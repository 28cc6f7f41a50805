package org.gatehouse.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Carries a draft over to a newer version: what the draft changed is changed in the newer version, too. Rules are told
 * apart by their names, tables as wholes; of the tables that say something by a name, and of tests, row by row. Where
 * both sides changed the same thing in different ways, people have to decide.
 */
final class Carrying {

    private static final Map<String, Integer> KEY_CELLS = Map.of("off", 1, "tests", 1, "explanations", 2);

    private final RulebookKind kind;
    private final RulebookSource base;
    private final RulebookSource draft;
    private final RulebookSource newer;
    private final List<String> clashes = new ArrayList<>();

    private Carrying(RulebookKind kind, RulebookSource base, RulebookSource draft, RulebookSource newer) {
        this.kind = kind;
        this.base = base;
        this.draft = draft;
        this.newer = newer;
    }

    /** What came of it. */
    sealed interface Answer {

        /** Both sides' changes in one. */
        record Carried(RulebookSource source) implements Answer {}

        /** Rules and tables that both sides changed, by their names. */
        record Clash(List<String> names) implements Answer {}
    }

    /** From the version the draft was made from to a newer one. */
    static Answer over(RulebookKind kind, RulebookSource base, RulebookSource draft, RulebookSource newer) {
        return new Carrying(kind, base, draft, newer).answer();
    }

    private Answer answer() {
        Map<String, String> tables = new TreeMap<>();
        Set<String> names = new TreeSet<>(newer.tables().keySet());
        names.addAll(draft.tables().keySet());
        for (String name : names) {
            String carried = table(name);
            if (carried != null) {
                tables.put(name, carried);
            }
        }
        String rules = rules();
        return clashes.isEmpty()
                ? new Answer.Carried(new RulebookSource(draft.layer(), draft.name(), draft.version(), rules, tables))
                : new Answer.Clash(List.copyOf(new TreeSet<>(clashes)));
    }

    private String rules() {
        if (!bothChanged(base.rules(), draft.rules(), newer.rules())) {
            return base.rules().equals(draft.rules()) ? newer.rules() : draft.rules();
        }
        CarriedRules carried = CarriedRules.of(kind, base.rules(), draft.rules(), newer.rules());
        clashes.addAll(carried.clashes());
        return carried.text();
    }

    private @Nullable String table(String name) {
        String one = base.tables().get(name);
        String mine = draft.tables().get(name);
        String theirs = newer.tables().get(name);
        if (!bothChanged(one, mine, theirs)) {
            return Objects.equals(one, mine) ? theirs : mine;
        }
        Integer keyCells = KEY_CELLS.get(name);
        TableSchema schema = kind.table(name).orElse(null);
        if (keyCells == null || schema == null) {
            clashes.add(name);
            return theirs;
        }
        CarriedRows carried = CarriedRows.of(
                schema,
                keyCells,
                Objects.requireNonNullElse(one, ""),
                Objects.requireNonNullElse(mine, ""),
                Objects.requireNonNullElse(theirs, ""));
        if (carried.clashes()) {
            clashes.add(name);
        }
        return carried.text();
    }

    /** Whether both sides changed it, each in its own way. */
    private static boolean bothChanged(@Nullable String one, @Nullable String mine, @Nullable String theirs) {
        return !Objects.equals(one, mine) && !Objects.equals(one, theirs) && !Objects.equals(mine, theirs);
    }

    /** What clashes when the order of rules does, or rules cannot be told apart. */
    static String rulesAsAWhole() {
        return Finding.RULES;
    }
}
