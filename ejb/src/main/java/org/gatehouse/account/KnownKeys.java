package org.gatehouse.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose an API key is, kept for five seconds, so that a thousand requests a second do not ask the database a thousand
 * times. What this node revokes counts at once, what another node revokes five seconds later.
 */
@ApplicationScoped
public class KnownKeys {

    private static final long AGE_MAX_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int KEPT_MAX = 10_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Users users;

    private record Known(Optional<UserAccount> user, long readAtNanos) {

        boolean isFresh() {
            return System.nanoTime() - readAtNanos < AGE_MAX_NANOS;
        }
    }

    /** The user who owns the key; wrong keys are remembered as well. */
    public Optional<UserAccount> userOf(String apiKey) {
        byte[] hash = Credential.hashOfApiKey(apiKey);
        String name = HexFormat.of().formatHex(hash);
        Known last = known.get(name);
        if (last != null && last.isFresh()) {
            return last.user;
        }
        Known read = new Known(users.byApiKey(hash), System.nanoTime());
        if (known.size() >= KEPT_MAX) {
            known.values().removeIf(old -> !old.isFresh());
        }
        if (known.size() < KEPT_MAX) {
            known.put(name, read);
        }
        return read.user;
    }

    /** The next question goes to the database again. */
    public void forget() {
        known.clear();
    }
}
