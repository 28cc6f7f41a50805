package org.gatehouse.web.portal;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the answer fits or time is over. */
public final class Deadline {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private Deadline() {}

    /** Asks until the answer fits. @throws AssertionError with the last answer when none fitted in time */
    public static <T> T await(Duration time, Supplier<T> question, Predicate<T> fits) {
        long end = System.nanoTime() + time.toNanos();
        T answer = question.get();
        while (!fits.test(answer)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("After " + time + " still: " + answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = question.get();
        }
        return answer;
    }
}
