package org.gatehouse.launcher.bench;

import java.util.List;
import java.util.stream.DoubleStream;

/** The time to the last octet of {@code GET /campaigns/{id}}, one request after the other. */
final class ReportBenchmark {
    private static final int WARM_UP = 100;
    private static final int REQUESTS = 200;
    private static final double NANOS_PER_MILLISECOND = 1e6;
    /** Below what a key may ask for in a second. */
    private static final int PAUSE_MILLISECONDS = 25;

    private ReportBenchmark() {}

    static List<Figure> run(Stage stage) throws InterruptedException {
        String campaign = stage.largeCampaign().id();
        measure(stage, campaign, WARM_UP);
        double[] sorted =
                DoubleStream.of(measure(stage, campaign, REQUESTS)).sorted().toArray();
        return List.of(
                new Figure("report", sorted[REQUESTS / 2], "ms"),
                new Figure("report-p95", sorted[REQUESTS * 95 / 100], "ms"));
    }

    private static double[] measure(Stage stage, String campaign, int requests) throws InterruptedException {
        double[] milliseconds = new double[requests];
        for (int request = 0; request < requests; request++) {
            long start = System.nanoTime();
            CampaignStatus status = stage.customer().campaign(campaign);
            milliseconds[request] = (System.nanoTime() - start) / NANOS_PER_MILLISECOND;
            status.requireAll(stage.sizes().large(), "SCHEDULED");
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        return milliseconds;
    }
}
