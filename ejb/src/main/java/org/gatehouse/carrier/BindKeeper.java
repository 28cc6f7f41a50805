package org.gatehouse.carrier;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.gatehouse.carrier.LinkState.BindRefused;
import org.gatehouse.carrier.LinkState.Bound;
import org.gatehouse.carrier.LinkState.Connecting;
import org.gatehouse.carrier.LinkState.Paused;
import org.gatehouse.carrier.LinkState.Stopped;
import org.gatehouse.carrier.LinkState.Unreachable;
import org.gatehouse.carrier.SubmitResult.Unknown;
import org.jspecify.annotations.Nullable;

/** Keeps one bind open: connects, watches it, connects again with a growing delay, until it is stopped. */
final class BindKeeper {
    private static final Duration WATCH = Duration.ofMillis(100);

    private record Pause(Instant until, String why) {}

    private final LinkSettings settings;
    private final ThreadFactory threads;
    private final Function<LinkSettings, Bind> newBind;
    private final StateLog state;
    private final Backoff unreachable;
    private final Backoff refused;

    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Semaphore nudge = new Semaphore(0);
    private volatile @Nullable Bind current;
    private volatile @Nullable Pause pause;
    private volatile @Nullable Duration stopLimit;

    BindKeeper(
            CarrierConfig config, LinkSettings settings, ThreadFactory threads, Function<LinkSettings, Bind> newBind) {
        this.settings = settings;
        this.threads = threads;
        this.newBind = newBind;
        state = new StateLog(config.name());
        unreachable = new Backoff(settings.firstBackoff(), settings.longestBackoff());
        refused =
                new Backoff(settings.refusedBackoff(), settings.refusedBackoff().multipliedBy(10));
    }

    void start() {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("a link is started once");
        }
        threads.newThread(this::run).start();
    }

    /** The bind on which to submit. */
    Optional<Bind> current() {
        return Optional.ofNullable(current).filter(bind -> bind.isOpen() && pause == null && stopLimit == null);
    }

    LinkState state() {
        return state.now();
    }

    void pause(Duration time, String why) {
        pause = new Pause(Instant.now().plus(time), why);
        nudge.release();
    }

    void stop(Duration limit) throws InterruptedException {
        stopLimit = limit;
        nudge.release();
        if (started.get()) {
            ended.await();
        }
    }

    private void run() {
        try {
            state.change(new Connecting(Instant.now()));
            while (stopLimit == null) {
                waitOutPause();
                connect();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            state.change(new Stopped(Instant.now()));
            ended.countDown();
        }
    }

    private void waitOutPause() throws InterruptedException {
        Pause asked = pause;
        while (asked != null && stopLimit == null && Instant.now().isBefore(asked.until())) {
            state.change(new Paused(Instant.now(), asked.until(), asked.why()));
            nap(Duration.between(Instant.now(), asked.until()));
            asked = pause;
        }
        pause = null;
        if (asked != null) {
            state.change(new Connecting(Instant.now()));
        }
    }

    private void connect() throws InterruptedException {
        Bind bind = newBind.apply(settings);
        try {
            bind.open();
            keep(bind);
            if (pause == null && stopLimit == null) {
                throw new IOException("the connection ended");
            }
        } catch (Bind.RefusedException e) {
            state.change(new BindRefused(Instant.now(), e.commandStatus()));
            nap(refused.next());
        } catch (IOException e) {
            state.change(new Unreachable(Instant.now(), String.valueOf(e.getMessage())));
            nap(unreachable.next());
        }
    }

    private void keep(Bind bind) throws InterruptedException {
        Instant boundAt = Instant.now();
        state.change(new Bound(boundAt));
        refused.reset();
        bind.addSessionStateListener((now, before, session) -> nudge.release());
        current = bind;
        try {
            while (bind.isOpen() && pause == null && stopLimit == null) {
                nap(WATCH);
                watch(bind);
            }
            current = null;
            drain(bind);
        } finally {
            current = null;
            bind.unbindAndClose();
            bind.pending().close(() -> new Unknown("the connection ended before the response"));
            if (Instant.now().isAfter(boundAt.plus(settings.longestBackoff()))) {
                unreachable.reset();
            }
        }
    }

    private static void watch(Bind bind) {
        bind.pending().expire();
        if (bind.isStuck()) {
            bind.abort();
        }
    }

    /** Lets the responses come in before an unbind. */
    private void drain(Bind bind) throws InterruptedException {
        Instant began = Instant.now();
        while (bind.isOpen() && !bind.pending().isEmpty()) {
            Duration limit = Optional.ofNullable(stopLimit).orElse(settings.responseTimeout());
            if (Instant.now().isAfter(began.plus(limit))) {
                return;
            }
            nap(Duration.ofMillis(10));
            watch(bind);
        }
    }

    /** Until the time is over, or something has changed. */
    private void nap(Duration time) throws InterruptedException {
        if (nudge.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
            nudge.drainPermits();
        }
    }
}
