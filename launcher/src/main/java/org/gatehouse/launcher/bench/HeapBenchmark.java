package org.gatehouse.launcher.bench;

import java.util.List;

/**
 * The portal's memory through a large campaign: upload, admission, sending, receipts, and the export of all its
 * messages. It must neither run out of memory nor lose a message.
 */
final class HeapBenchmark {
    private static final String UNIT = "MB";

    private HeapBenchmark() {}

    static List<Figure> run(Stage stage) throws InterruptedException {
        int rows = stage.sizes().large();
        stage.instance().simulator().deliverReceiptsAtOnce();
        Admitted campaign = stage.admit("heap", false, rows, null);
        stage.await(campaign.id(), CampaignStatus::isFinal).requireAll(rows, "DELIVERED");
        stage.tell("exporting " + rows + " messages");
        long lines = stage.customer().exportedLines(campaign.id());
        if (lines != rows + 1L) {
            throw new BenchFailure("the export has " + lines + " lines, not a header and " + rows + " messages");
        }
        PortalMemory memory = stage.instance().memory();
        memory.requireNoError();
        GarbageCollections collections = memory.collections();
        return List.of(
                new Figure("heap", collections.peakMegabytes(), UNIT),
                new Figure("heap-after-gc", collections.peakAfterMegabytes(), UNIT),
                new Figure("heap-rss", memory.peakResidentMegabytes(), UNIT));
    }
}
