package org.gatehouse.launcher.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A draft on content over the stored messages of a large campaign, each with a text of its own: from the request until
 * the result is there. Nothing is sent meanwhile. The draft is one of a customer's layer, so that no other campaign
 * counts; platform and customer are both asked, on both sides.
 */
final class BacktestBenchmark {

    private static final String TENANT = "mavi";
    private static final String SENDER = "MAVI";
    private static final int WORDS = 1_000;
    private static final int POLL_MILLISECONDS = 100;
    private static final int TOLD_EVERY_PERCENT = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private BacktestBenchmark() {}

    static List<Figure> run(Stage stage) throws InterruptedException {
        stage.warmUp();
        int rows = stage.sizes().large();
        PortalApi customer = stage.instance().api(TENANT, "CUSTOMER");
        admit(stage, customer, rows);
        PortalApi compliance = stage.instance().api("platform", "COMPLIANCE");
        String draft = compliance.openDraft(TENANT, draft());
        long start = System.nanoTime();
        JsonObject done = await(stage, compliance, compliance.startBacktest(draft));
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (done.getJsonNumber("messagesDone").longValueExact() != rows) {
            throw new BenchFailure("all " + rows + " messages should have been compared, but it is " + done);
        }
        return List.of(Figure.rate("backtest", rows, time, "messages/s"));
    }

    private static void admit(Stage stage, PortalApi customer, int rows) throws InterruptedException {
        stage.tell("backtest: uploading " + rows + " rows, each with a name");
        Instant due = Instant.now().plus(Stage.FAR_AHEAD);
        String id = customer.send(new Mailing("backtest", SENDER, false, true, stage.freshPhones(rows), due));
        stage.await(customer, id, CampaignStatus::isAdmitted).requireAll(rows, "SCHEDULED");
    }

    /** A thousand words that no text has, and one that some of the names have. */
    private static JsonObject draft() {
        StringBuilder words = new StringBuilder("word\tlanguage\twhole_word\tcalling_code\n");
        for (int word = 0; word < WORDS; word++) {
            words.append("unheard").append(word).append("\ten\tyes\t\n");
        }
        words.append("Ada z\ten\tno\t\n");
        return Json.createObjectBuilder()
                .add("title", "benchmark")
                .add("note", "")
                .add("rules", "rule \"long\" when Message(length > 500) then warn(\"long\", length); end")
                .add("tables", Json.createObjectBuilder().add("keywords", words.toString()))
                .build();
    }

    private static JsonObject await(Stage stage, PortalApi compliance, String id) throws InterruptedException {
        long start = System.nanoTime();
        int told = 0;
        while (true) {
            JsonObject status = compliance.backtest(id);
            switch (status.getString("state")) {
                case "DONE" -> {
                    return status;
                }
                case "WAITING", "RUNNING" -> Thread.sleep(POLL_MILLISECONDS);
                default -> throw new BenchFailure("the back-test did not get on, it is " + status);
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new BenchFailure("the back-test did not end, it is " + status);
            }
            if (status.getInt("percent") >= told + TOLD_EVERY_PERCENT) {
                told = status.getInt("percent");
                stage.tell("backtest: " + told + " %");
            }
        }
    }
}
