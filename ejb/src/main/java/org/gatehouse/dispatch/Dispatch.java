package org.gatehouse.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.work.DispatchSignal;
import org.gatehouse.work.Tickets;
import org.gatehouse.work.Worker;

/** The dispatchers of this node: two lanes for each carrier. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Dispatch {

    private static final int LANES = 2;
    private static final long IDLE_MILLIS = 100;

    @Inject
    private Carriers carriers;

    @Inject
    private Claims claims;

    @Inject
    private ChunkDispatch chunks;

    @Inject
    private Tickets tickets;

    @Inject
    private DispatchSignal signal;

    @Inject
    private Clock clock;

    /** Starts the lanes; whoever starts them stops them. */
    public List<Worker> start(ThreadFactory threads) {
        List<Worker> workers = new ArrayList<>();
        for (CarrierRoute route : carriers.all()) {
            FairShare share = new FairShare();
            for (int number = 1; number <= LANES; number++) {
                Lane lane = new Lane(route, share, claims, chunks, tickets, clock);
                workers.add(worker(threads, route.name() + "-" + number, lane));
            }
        }
        workers.forEach(Worker::start);
        return workers;
    }

    private Worker worker(ThreadFactory threads, String name, Lane lane) {
        List<Worker> self = new ArrayList<>(1);
        Worker worker = new Worker(
                "dispatch-" + name,
                threads,
                signal.listener(),
                IDLE_MILLIS,
                () -> lane.step(() -> self.get(0).isStopping()));
        self.add(worker);
        return worker;
    }
}
