package org.gatehouse.rules.book;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.rules.language.Fault;
import org.gatehouse.rules.language.RuleError;
import org.jspecify.annotations.Nullable;

/**
 * The rulebooks of a reseller or customer, loaded once and shared by all whose messages they count for. A layer has
 * only those that somebody wrote, and only of the kinds it may have. Immutable and thread-safe.
 */
public final class LayerBooks {

    private final LayerKind kind;
    private final String layer;
    private final Map<RulebookKind, RulebookSource> sources;
    private final GateBooks gate;
    private final @Nullable InterceptBook intercept;
    private final @Nullable RefundBook refund;
    private final @Nullable ReplyWords replyWords;

    private LayerBooks(
            LayerKind kind,
            String layer,
            Map<RulebookKind, RulebookSource> sources,
            GateBooks gate,
            @Nullable InterceptBook intercept,
            @Nullable RefundBook refund,
            @Nullable ReplyWords replyWords) {
        this.kind = kind;
        this.layer = layer;
        this.sources = sources;
        this.gate = gate;
        this.intercept = intercept;
        this.refund = refund;
        this.replyWords = replyWords;
    }

    /** A layer without rulebooks. */
    public static LayerBooks none(LayerKind kind, String layer) {
        if (kind == LayerKind.PLATFORM || layer.isEmpty()) {
            throw new IllegalArgumentException("The platform's own rulebooks are no layer of it: " + layer);
        }
        return new LayerBooks(kind, layer, Map.of(), GateBooks.none(layer), null, null, null);
    }

    /**
     * Loads the rulebooks of one layer.
     *
     * @param sources at least one, all of that layer and of different kinds
     * @throws RulebookException when a text is not in the language, a table's cell is wrong, or the layer may not have
     *     such a rulebook
     */
    public static LayerBooks of(LayerKind kind, Collection<RulebookSource> sources) {
        String layer = sources.iterator().next().layer();
        LayerBooks books = none(kind, layer);
        for (RulebookSource source : sources) {
            books = books.with(source);
        }
        return books;
    }

    /**
     * The same layer with one rulebook more, or in the place of the one of its kind; only that one is loaded.
     *
     * @throws RulebookException as {@link #of}
     */
    public LayerBooks with(RulebookSource version) {
        RulebookKind book = kindOf(version);
        Map<RulebookKind, RulebookSource> exchanged = new TreeMap<>(sources);
        exchanged.put(book, version);
        return new LayerBooks(
                kind,
                layer,
                exchanged,
                gate.with(book, version),
                book == RulebookKind.INTERCEPT ? new InterceptBook(version) : intercept,
                book == RulebookKind.REFUND ? new RefundBook(version) : refund,
                book == RulebookKind.REPLY ? replyWords(version) : replyWords);
    }

    private RulebookKind kindOf(RulebookSource version) {
        if (!version.layer().equals(layer)) {
            throw new IllegalArgumentException("This is no rulebook of " + layer + " but of " + version.layer());
        }
        return RulebookKind.of(version.name())
                .filter(book -> book.layers().contains(kind))
                .orElseThrow(() -> refused(version, "layer-no-rulebook"));
    }

    private static ReplyWords replyWords(RulebookSource version) {
        if (!RuleTexts.rules(version, ReplyFact.VOCABULARY).isEmpty()) {
            throw refused(version, "layer-only-words");
        }
        return ReplyWords.of(version);
    }

    private static RulebookException refused(RulebookSource version, String key) {
        return new RulebookException(
                version.name(), List.of(RuleError.of(1, 1, Fault.DECLARATION, key, version.name())));
    }

    public LayerKind kind() {
        return kind;
    }

    /** The name of the reseller or customer. */
    public String layer() {
        return layer;
    }

    /** As they are written, by their name with the layer's before it, such as lale/content. */
    public Map<String, RulebookSource> sources() {
        Map<String, RulebookSource> named = new LinkedHashMap<>();
        sources.values().forEach(source -> named.put(source.qualifiedName(), source));
        return named;
    }

    GateBooks gate() {
        return gate;
    }

    @Nullable
    InterceptBook intercept() {
        return intercept;
    }

    @Nullable
    RefundBook refund() {
        return refund;
    }

    @Nullable
    ReplyWords replyWords() {
        return replyWords;
    }
}
