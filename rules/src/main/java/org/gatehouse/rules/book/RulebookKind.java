package org.gatehouse.rules.book;

import static org.gatehouse.rules.book.LayerKind.CUSTOMER;
import static org.gatehouse.rules.book.LayerKind.PLATFORM;
import static org.gatehouse.rules.book.LayerKind.RESELLER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.rules.language.Vocabulary;

/**
 * The six rulebooks (architecture section 4): which layers may have one, what its rules may name, which tables it has.
 */
@SuppressWarnings("ImmutableEnumChecker") // the collections are copies that nobody can change
public enum RulebookKind {
    CONTENT(EnumSet.allOf(LayerKind.class), false, Schemas.CONTENT),
    FREQUENCY(EnumSet.allOf(LayerKind.class), false, Schemas.FREQUENCY),
    FAILURE(EnumSet.of(PLATFORM), true, Schemas.FAILURE),
    INTERCEPT(EnumSet.of(PLATFORM, CUSTOMER), true, Schemas.INTERCEPT),
    REFUND(EnumSet.of(PLATFORM, RESELLER), true, Schemas.REFUND),
    REPLY(EnumSet.of(PLATFORM, CUSTOMER), true, Schemas.REPLY);

    private final Set<LayerKind> layers;
    private final boolean firstDecides;
    private final List<TableSchema> tables;

    RulebookKind(Set<LayerKind> layers, boolean firstDecides, List<TableSchema> tables) {
        this.layers = Set.copyOf(layers);
        this.firstDecides = firstDecides;
        this.tables = List.copyOf(tables);
    }

    /** As it is written in sources, files and addresses: content, frequency, failure, intercept, refund, reply. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that id. */
    public static Optional<RulebookKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Which layers may have a rulebook of this kind. */
    public Set<LayerKind> layers() {
        return layers;
    }

    /** Whether the first rule that holds decides alone; otherwise all are asked and the strictest counts. */
    public boolean firstDecides() {
        return firstDecides;
    }

    /** Its own tables first, then those that every rulebook may have: off, explanations, tests. */
    public List<TableSchema> tables() {
        return tables;
    }

    /** The table of that name. */
    public Optional<TableSchema> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** Names of rules that follow from rows and nobody has to write. */
    public Set<String> impliedRules() {
        return this == CONTENT ? ImpliedRules.names() : Set.of();
    }

    /** What its rules may name. */
    public Vocabulary vocabulary() {
        return switch (this) {
            case CONTENT, FREQUENCY -> GateActions.VOCABULARY;
            case FAILURE -> ResultFact.VOCABULARY;
            case INTERCEPT -> InterceptBook.VOCABULARY;
            case REFUND -> RefundBook.VOCABULARY;
            case REPLY -> ReplyFact.VOCABULARY;
        };
    }
}
