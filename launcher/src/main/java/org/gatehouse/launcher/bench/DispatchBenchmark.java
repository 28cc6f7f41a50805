package org.gatehouse.launcher.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * From the moment a campaign is due until every message is delivered and settled. It is admitted before, so that
 * nothing but sending and receipts is timed; the carrier's receipts come at once.
 */
final class DispatchBenchmark {
    private static final String UNIT = "messages/s";
    /** Slow enough that a campaign is admitted when it becomes due, even on a busy machine. */
    private static final int ADMITTED_PER_SECOND = 2_500;

    private static final int EXTRA_SECONDS = 15;

    private DispatchBenchmark() {}

    static List<Figure> run(Stage stage) throws InterruptedException {
        stage.instance().simulator().deliverReceiptsAtOnce();
        stage.warmUp();
        int rows = stage.sizes().dispatched();
        Instant due = Instant.now().plusSeconds(EXTRA_SECONDS + rows / ADMITTED_PER_SECOND);
        Admitted campaign = stage.admit("dispatch", false, rows, due);
        if (Instant.now().isAfter(due)) {
            throw new BenchFailure("the campaign was due before it was admitted: this machine is too slow or too busy");
        }
        stage.await(campaign.id(), CampaignStatus::isHandedOver);
        Duration handedOver = Duration.between(due, Instant.now());
        CampaignStatus end = stage.await(campaign.id(), CampaignStatus::isFinal);
        Duration settled = Duration.between(due, Instant.now());
        end.requireAll(rows, "DELIVERED");
        return List.of(
                Figure.rate("dispatch", rows, settled, UNIT),
                Figure.rate("dispatch-submitted", rows, handedOver, UNIT));
    }
}
