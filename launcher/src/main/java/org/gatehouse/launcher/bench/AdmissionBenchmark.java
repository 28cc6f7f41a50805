package org.gatehouse.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * From the first octet of the upload until every row is stored, checked and reserved, with nothing being sent. The
 * small campaigns show that the time for each recipient does not grow with the campaign.
 */
final class AdmissionBenchmark {
    private static final String UNIT = "recipients/s";

    private AdmissionBenchmark() {}

    static List<Figure> run(Stage stage) throws InterruptedException {
        List<Figure> figures = new ArrayList<>();
        int small = stage.sizes().small();
        int large = stage.sizes().large();
        figures.add(Figure.rate("admission", large, stage.largeCampaign().admissionTime(), UNIT));
        figures.add(Figure.rate("admission-10k", small, time(stage, "admission-10k", false, small), UNIT));
        figures.add(
                Figure.rate("admission-promotional", large, time(stage, "admission-promotional", true, large), UNIT));
        return figures;
    }

    private static Duration time(Stage stage, String name, boolean promotional, int rows) throws InterruptedException {
        return stage.admitForLater(name, promotional, rows).admissionTime();
    }
}
