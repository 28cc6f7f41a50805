package org.gatehouse.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that were asked for last, a fixed number of them. For several threads. */
final class Recent<K, V> {

    private final Map<K, V> values;

    Recent(int kept) {
        values = new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > kept;
            }
        };
    }

    synchronized @Nullable V find(K key) {
        return values.get(key);
    }

    synchronized V keep(K key, V value) {
        values.put(key, value);
        return value;
    }

    synchronized void forget(K key) {
        values.remove(key);
    }
}
