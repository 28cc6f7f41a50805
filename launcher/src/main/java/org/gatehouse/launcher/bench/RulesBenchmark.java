package org.gatehouse.launcher.bench;

import java.util.List;

/** Verdicts on one thread, of the platform's rulebooks alone and with two layers: {@link RulesWorkload}. */
final class RulesBenchmark {

    private static final String UNIT = "verdicts/s";

    private RulesBenchmark() {}

    static List<Figure> run(Stage stage) throws InterruptedException {
        List<Double> alone = RulesProcess.run(stage, RulesWorkload.class, UNIT);
        List<Double> layered = RulesProcess.run(stage, RulesWorkload.class, UNIT, RulesWorkload.LAYERS);
        return List.of(figure("rules", alone), figure("rules-layers", layered));
    }

    private static Figure figure(String name, List<Double> rounds) {
        return new Figure(name, rounds.get(rounds.size() - 1), UNIT);
    }
}
