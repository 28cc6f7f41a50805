package org.gatehouse.rules.workbench;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that a field can still have: one of some when only these are possible, within bounds, and none of the
 * excluded ones. Flags are texts here, and so is whether a list contains something.
 *
 * @param <V> String or Long
 */
final class FieldValues<V extends Comparable<V>> {

    private @Nullable Set<V> possible;
    private final Set<V> excluded = new HashSet<>();
    private @Nullable V least;
    private @Nullable V greatest;

    /** Everything is possible, or one of these. */
    FieldValues(@Nullable Set<V> possible) {
        this.possible = possible == null ? null : new HashSet<>(possible);
    }

    FieldValues(FieldValues<V> other) {
        this(other.possible);
        excluded.addAll(other.excluded);
        least = other.least;
        greatest = other.greatest;
    }

    void restrictTo(Set<V> values) {
        if (possible == null) {
            possible = new HashSet<>(values);
        } else {
            possible.retainAll(values);
        }
    }

    void exclude(Set<V> values) {
        excluded.addAll(values);
    }

    void atLeast(V value) {
        least = least == null || value.compareTo(least) > 0 ? value : least;
    }

    void atMost(V value) {
        greatest = greatest == null || value.compareTo(greatest) < 0 ? value : greatest;
    }

    @Nullable
    V least() {
        return least;
    }

    @Nullable
    V greatest() {
        return greatest;
    }

    /** What is possible of both. */
    void restrictTo(FieldValues<V> other) {
        if (other.possible != null) {
            restrictTo(other.possible);
        }
        excluded.addAll(other.excluded);
        if (other.least != null) {
            atLeast(other.least);
        }
        if (other.greatest != null) {
            atMost(other.greatest);
        }
    }

    /** The one value that is left; null when there are more, or none, or it is not known. */
    @Nullable
    V only() {
        if (possible == null) {
            return least != null && least.equals(greatest) && isAllowed(least) ? least : null;
        }
        @Nullable V only = null;
        for (V value : possible) {
            if (isAllowed(value)) {
                if (only != null) {
                    return null;
                }
                only = value;
            }
        }
        return only;
    }

    boolean isEmpty() {
        if (possible != null) {
            return possible.stream().noneMatch(this::isAllowed);
        }
        return least != null && greatest != null && (least.compareTo(greatest) > 0 || isUsedUp(least, greatest));
    }

    private boolean isAllowed(V value) {
        return !excluded.contains(value)
                && (least == null || value.compareTo(least) >= 0)
                && (greatest == null || value.compareTo(greatest) <= 0);
    }

    /** Whether every integer between the bounds is excluded; only a range smaller than what is excluded can be. */
    private boolean isUsedUp(V from, V to) {
        if (!(from instanceof Long first) || !(to instanceof Long last) || last - first >= excluded.size()) {
            return false;
        }
        for (long value = first; value <= last; value++) {
            if (!excluded.contains(value)) {
                return false;
            }
        }
        return true;
    }
}
