package org.gatehouse.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/**
 * The version of a rulebook that is in force and, when that one cannot be loaded, the one before it, and so on: a
 * broken version never takes the gate down.
 *
 * @param built empty when no version can be loaded
 * @param version the one that was loaded, 0 when none was
 * @param fault why not the one that should be in force; null when it is
 */
record LastGood<T>(Optional<T> built, int version, @Nullable LoadFault fault) {

    private static final System.Logger LOG = System.getLogger(LastGood.class.getName());

    /** @param build loads a source into what can be asked; whatever it throws is a fault of that version */
    static <T> LastGood<T> of(
            Database database, Layer layer, RulebookKind kind, Instant now, Function<RulebookSource, T> build) {
        BookId book = new BookId(layer.id(), kind);
        List<Integer> order = database.control(sql -> StoredVersions.inForceOrder(sql, book, now));
        String reason = null;
        for (int version : order) {
            Optional<StoredVersions.Stored> stored = database.control(sql -> StoredVersions.stored(sql, book, version));
            try {
                T built = build.apply(stored.orElseThrow().open(layer, kind, version));
                return new LastGood<>(Optional.of(built), version, fault(book, order, version, reason));
            } catch (RuntimeException | Error e) { // whatever a version does, it is not in force
                LOG.log(
                        System.Logger.Level.ERROR,
                        "Version %d of rulebook (%s) of (%s) cannot be loaded."
                                .formatted(version, kind.id(), layer.name()),
                        e);
                reason = reason == null ? String.valueOf(e.getMessage()) : reason;
            }
        }
        return new LastGood<>(Optional.empty(), 0, fault(book, order, 0, reason));
    }

    private static @Nullable LoadFault fault(BookId book, List<Integer> order, int used, @Nullable String reason) {
        return reason == null ? null : new LoadFault(book, order.get(0), used, reason);
    }
}
