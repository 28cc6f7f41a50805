package org.gatehouse.policy;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The values that were asked for last: a fixed number of them, and of a limited size together, though always the last
 * one. For several threads.
 */
final class Recent<K, V> {

    private final int kept;
    private final long sizeMax;
    private final ToLongFunction<V> sizeOf;
    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);
    private long size;

    Recent(int kept) {
        this(kept, Long.MAX_VALUE, any -> 0);
    }

    /**
     * @param kept how many at most
     * @param sizeMax how large all of them together, in what {@code sizeOf} measures
     * @param sizeOf the same value for the same object at any time
     */
    Recent(int kept, long sizeMax, ToLongFunction<V> sizeOf) {
        this.kept = kept;
        this.sizeMax = sizeMax;
        this.sizeOf = sizeOf;
    }

    synchronized @Nullable V find(K key) {
        return values.get(key);
    }

    synchronized V keep(K key, V value) {
        forget(key);
        values.put(key, value);
        size += sizeOf.applyAsLong(value);
        Iterator<V> eldest = values.values().iterator();
        while (values.size() > 1 && (values.size() > kept || size > sizeMax)) {
            size -= sizeOf.applyAsLong(eldest.next());
            eldest.remove();
        }
        return value;
    }

    synchronized void forget(K key) {
        V known = values.remove(key);
        if (known != null) {
            size -= sizeOf.applyAsLong(known);
        }
    }
}
