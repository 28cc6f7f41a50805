package org.gatehouse.launcher.bench;

import java.util.List;

/** Verdicts on one thread, of the platform's rulebooks alone and with two layers: {@link RulesWorkload}. */
final class RulesBenchmark {

    private static final String UNIT = "verdicts/s";
    /** Rounds until all is compiled. */
    private static final int WARM_UP = 10;

    private RulesBenchmark() {}

    static List<Figure> run(Stage stage) throws InterruptedException {
        List<Double> alone = RulesProcess.run(stage, RulesWorkload.class, UNIT);
        List<Double> layered = RulesProcess.run(stage, RulesWorkload.class, UNIT, RulesWorkload.LAYERS);
        return List.of(figure("rules", alone), figure("rules-layers", layered));
    }

    /** The median of the rounds after the warm-up: a machine shared with others is slow now and then. */
    private static Figure figure(String name, List<Double> rounds) {
        List<Double> warm =
                rounds.subList(WARM_UP, rounds.size()).stream().sorted().toList();
        return new Figure(name, warm.get(warm.size() / 2), UNIT);
    }
}
