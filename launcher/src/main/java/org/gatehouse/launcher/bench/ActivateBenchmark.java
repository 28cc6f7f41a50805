package org.gatehouse.launcher.bench;

import java.util.List;

/** How long it takes to check and build a rulebook: {@link ActivateWorkload}. */
final class ActivateBenchmark {

    private static final String UNIT = "ms";

    private ActivateBenchmark() {}

    static List<Figure> run(Stage stage) throws InterruptedException {
        List<Double> rounds = RulesProcess.run(stage, ActivateWorkload.class, UNIT);
        return List.of(new Figure("rulebook-activate", rounds.get(rounds.size() - 1), UNIT));
    }
}
