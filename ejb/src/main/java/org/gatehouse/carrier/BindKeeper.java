package org.gatehouse.carrier;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
    private static final Logger LOG = System.getLogger(CarrierLink.class.getName());
    private static final Duration WATCH = Duration.ofMillis(100);

    /** How long the carrier may take to answer an unbind; then we leave without. */
    private static final Duration UNBIND_LIMIT = Duration.ofSeconds(2);

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

    synchronized void pause(Duration time, String why) {
        pause = new Pause(Instant.now().plus(time), why);
        nudge.release();
    }

    void stop(Duration limit) throws InterruptedException {
        stopLimit = limit;
        nudge.release();
        Duration patience = limit.plus(UNBIND_LIMIT).plusSeconds(1);
        if (started.get() && !ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.log(Level.WARNING, "a carrier link is still connecting or closing after {0}", patience);
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
        if (asked != null) {
            end(asked);
            state.change(new Connecting(Instant.now()));
        }
    }

    /** A pause asked for meanwhile stays. */
    private synchronized void end(Pause over) {
        if (over.equals(pause)) {
            pause = null;
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
            rest(refused.next());
        } catch (IOException | RuntimeException e) {
            state.change(new Unreachable(Instant.now(), String.valueOf(e.getMessage())));
            rest(unreachable.next());
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
            leave(bind);
            if (Instant.now().isAfter(boundAt.plus(settings.longestBackoff()))) {
                unreachable.reset();
            }
        }
    }

    private static void leave(Bind bind) {
        try {
            bind.leave(UNBIND_LIMIT);
        } finally {
            bind.pending().close(() -> new Unknown("the connection ended before the response"));
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

    /** The whole time, unless the link is stopped or paused. */
    private void rest(Duration time) throws InterruptedException {
        Instant end = Instant.now().plus(time);
        while (stopLimit == null && pause == null && Instant.now().isBefore(end)) {
            nap(Duration.between(Instant.now(), end));
        }
    }

    /** Until the time is over, or something may have changed. */
    private void nap(Duration time) throws InterruptedException {
        if (nudge.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
            nudge.drainPermits();
        }
    }
}
