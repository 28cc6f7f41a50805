package org.gatehouse.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether signed-in users are locked, kept for two seconds, so that a page with its pictures and live updates asks the
 * database once. What this node locks counts at once, what another node locks two seconds later.
 */
@ApplicationScoped
public class KnownUsers {

    private static final long AGE_MAX_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int KEPT_MAX = 10_000;

    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Users users;

    private record Known(boolean locked, long readAtNanos) {

        boolean isFresh() {
            return System.nanoTime() - readAtNanos < AGE_MAX_NANOS;
        }
    }

    boolean isLocked(long userId) {
        Known last = known.get(userId);
        if (last != null && last.isFresh()) {
            return last.locked;
        }
        Known read = new Known(users.isLocked(userId), System.nanoTime());
        if (known.size() >= KEPT_MAX) {
            known.clear();
        }
        known.put(userId, read);
        return read.locked;
    }

    /** The next question goes to the database again. */
    public void forget() {
        known.clear();
    }
}
