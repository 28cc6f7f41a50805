package org.gatehouse.dispatch;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.message.Message;

/** When a message is tried again: 1 s after the first refusal, doubling to at most 60 s (architecture, section 2). */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MAX = Duration.ofSeconds(60);
    private static final int DOUBLINGS_MAX = 6;

    private Backoff() {}

    static Instant nextTry(Message message) {
        if (message.attempt() == 0) {
            return message.dueAt();
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(DOUBLINGS_MAX, message.attempt() - 1));
        return message.updatedAt().plus(pause.compareTo(MAX) > 0 ? MAX : pause);
    }
}
