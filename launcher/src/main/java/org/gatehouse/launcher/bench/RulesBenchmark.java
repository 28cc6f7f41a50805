package org.gatehouse.launcher.bench;

import java.util.List;

/** Verdicts on content on one thread: {@link RulesWorkload}. */
final class RulesBenchmark {

    private static final String UNIT = "verdicts/s";

    private RulesBenchmark() {}

    static List<Figure> run(Stage stage) throws InterruptedException {
        List<Double> rounds = RulesProcess.run(stage, RulesWorkload.class, UNIT);
        return List.of(new Figure("rules", rounds.get(rounds.size() - 1), UNIT));
    }
}
