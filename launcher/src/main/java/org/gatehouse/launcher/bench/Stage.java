package org.gatehouse.launcher.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the benchmarks share: one instance, started when first needed, and campaigns on it. */
final class Stage implements AutoCloseable {
    static final String SENDER = "LALE";

    private static final String TENANT = "lale";
    private static final int MORE_CREDITS = 10_000_000;
    static final Duration FAR_AHEAD = Duration.ofDays(300);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    /** Asking costs the instance time: the longer it takes, the more rarely. */
    private static final int ASKED_TIMES = 50;

    private static final Duration POLL_MIN = Duration.ofMillis(20);
    private static final Duration POLL_MAX = Duration.ofMillis(500);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(10);

    private final Sizes sizes;
    private final Map<String, String> environment;
    private final Consumer<String> progress;
    private PhoneNumbers phones = new PhoneNumbers(0, 0);
    private @Nullable MeasuredInstance instance;
    private @Nullable PortalApi customer;
    private @Nullable Admitted largeCampaign;
    private boolean warm;

    Stage(Sizes sizes, Map<String, String> environment, Consumer<String> progress) {
        this.sizes = sizes;
        this.environment = environment;
        this.progress = progress;
    }

    Sizes sizes() {
        return sizes;
    }

    void tell(String line) {
        progress.accept(line);
    }

    MeasuredInstance instance() throws InterruptedException {
        if (instance == null) {
            instance = MeasuredInstance.start(environment, progress);
            instance.api("platform", "OPERATOR").topUp(TENANT, MORE_CREDITS);
        }
        return instance;
    }

    PortalApi customer() throws InterruptedException {
        if (customer == null) {
            customer = instance().api(TENANT, "CUSTOMER");
        }
        return customer;
    }

    /** Lets the JVM compile what the way of a message needs, and the pools fill. Happens once. */
    void warmUp() throws InterruptedException {
        if (!warm) {
            Admitted campaign = admit("warm-up", false, sizes.small(), null);
            await(campaign.id(), CampaignStatus::isFinal).requireAll(sizes.small(), "DELIVERED");
            warm = true;
        }
    }

    /** A transactional campaign of the large size that waits for its time; the first call admits it. */
    Admitted largeCampaign() throws InterruptedException {
        if (largeCampaign == null) {
            warmUp();
            largeCampaign = admitForLater("admission", false, sizes.large());
        }
        return largeCampaign;
    }

    /** A campaign of which nothing is sent while benchmarks run. */
    Admitted admitForLater(String name, boolean promotional, int rows) throws InterruptedException {
        Admitted campaign = admit(name, promotional, rows, Instant.now().plus(FAR_AHEAD));
        customer().campaign(campaign.id()).requireAll(rows, "SCHEDULED");
        return campaign;
    }

    /** Numbers that no other campaign had. */
    PhoneNumbers freshPhones(int rows) {
        phones = phones.next(rows);
        return phones;
    }

    /** Uploads a campaign to numbers that no other had, and waits until it is taken in. */
    Admitted admit(String name, boolean promotional, int rows, @Nullable Instant due) throws InterruptedException {
        freshPhones(rows);
        PortalApi api = customer();
        tell(name + ": uploading " + rows + " rows");
        long start = System.nanoTime();
        String id = api.send(new Mailing(name, SENDER, promotional, false, phones, due));
        await(id, CampaignStatus::isAdmitted);
        return new Admitted(id, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Asks for the campaign until it is as wanted; how far it is, is told from time to time. */
    CampaignStatus await(String id, Predicate<CampaignStatus> wanted) throws InterruptedException {
        return await(customer(), id, wanted);
    }

    /** The same for the campaign of another customer. */
    CampaignStatus await(PortalApi owner, String id, Predicate<CampaignStatus> wanted) throws InterruptedException {
        long start = System.nanoTime();
        long told = start;
        while (true) {
            CampaignStatus status = owner.campaign(id);
            if (wanted.test(status)) {
                return status;
            }
            long now = System.nanoTime();
            if (!status.problem().isEmpty() || now - start > PATIENCE.toNanos()) {
                throw new BenchFailure("the campaign did not get on, it is " + status);
            }
            if (now - told > TOLD_EVERY.toNanos()) {
                told = now;
                tell(status.state() + " " + status.buckets());
            }
            long pause = Duration.ofNanos(now - start).toMillis() / ASKED_TIMES;
            Thread.sleep(Math.max(POLL_MIN.toMillis(), Math.min(POLL_MAX.toMillis(), pause)));
        }
    }

    @Override
    public void close() {
        if (instance != null) {
            instance.close();
        }
    }
}
