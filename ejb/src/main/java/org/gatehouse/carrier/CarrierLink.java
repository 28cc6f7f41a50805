package org.gatehouse.carrier;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.gatehouse.carrier.SubmitResult.NotSent;

/**
 * The way to one carrier: keeps a bind, submits within the window and the rate, and stores what comes in. Its life:
 * {@link #start}, any number of {@link #submit}, {@link #stop}; not started again.
 *
 * <p>Order: submits from one thread are written in that order on one bind.
 */
public final class CarrierLink implements AutoCloseable {
    private static final Logger LOG = System.getLogger(CarrierLink.class.getName());
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

    private final CarrierConfig config;
    private final Semaphore window;
    private final RateLimiter rate;
    private final Deliveries deliveries;
    private final ExecutorService results;
    private final BindKeeper keeper;

    public CarrierLink(CarrierConfig config, DeliverySink sink, ThreadFactory threads) {
        this(config, sink, threads, LinkSettings.DEFAULT);
    }

    /**
     * @param threads makes every thread that runs the sink or completes a result, so that a container can manage them
     */
    public CarrierLink(CarrierConfig config, DeliverySink sink, ThreadFactory threads, LinkSettings settings) {
        this.config = config;
        window = new Semaphore(config.window(), true);
        rate = new RateLimiter(config.ratePerSecond(), System.nanoTime());
        deliveries = new Deliveries(config.name(), sink, threads, settings.deliveryThreads());
        results = Executors.newSingleThreadExecutor(threads);
        keeper = new BindKeeper(config, settings, threads, this::newBind);
    }

    private Bind newBind(LinkSettings settings) {
        PendingSubmits pending = new PendingSubmits(window, results, settings.responseTimeout());
        return new Bind(config, settings, pending, new PduIntake(new Traffic(config.name(), pending, deliveries)));
    }

    public CarrierConfig config() {
        return config;
    }

    /** Begins to connect; returns at once. */
    public void start() {
        keeper.start();
    }

    /** Whether a submit would be written now. */
    public boolean isBound() {
        return keeper.current().isPresent();
    }

    public LinkState state() {
        return keeper.state();
    }

    /**
     * Waits for a place in the window and for the rate, writes, and returns; the result comes with the carrier's
     * response, at the latest after the response timeout. Never throws for what happens on the way: that is the result.
     * Results are completed in the order of the responses on one thread of the link: what hangs on them should be
     * short.
     */
    public CompletionStage<SubmitResult> submit(SubmitRequest request) {
        if (!isBound()) {
            return notSent("no bind");
        }
        byte[] pdu = SubmitPdu.encode(request, config.dataCodings());
        try {
            window.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return notSent("interrupted while it waited for the window");
        }
        return submitWithin(pdu);
    }

    /** Owns one permit of the window. */
    private CompletionStage<SubmitResult> submitWithin(byte[] pdu) {
        try {
            rate.await();
        } catch (InterruptedException e) {
            window.release();
            Thread.currentThread().interrupt();
            return notSent("interrupted while it waited for the rate");
        }
        Bind bind = keeper.current().orElse(null);
        if (bind == null) {
            window.release();
            return notSent("no bind");
        }
        return bind.submit(pdu);
    }

    private static CompletionStage<SubmitResult> notSent(String why) {
        return CompletableFuture.completedStage(new NotSent(why));
    }

    /**
     * Stops submitting at once, lets the responses come in, unbinds, and binds again after the time: for errors that
     * concern the bind and not a message.
     */
    public void pause(Duration time, String why) {
        keeper.pause(time, why);
    }

    /** Stops submitting at once, waits up to the limit for responses, unbinds; what has no response then is Unknown. */
    public void stop(Duration limit) {
        try {
            keeper.stop(limit);
            deliveries.close(limit);
            results.shutdown();
            if (!results.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "carrier {0}: results are still being taken after {1}", config.name(), limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop(CLOSE_LIMIT);
    }
}
