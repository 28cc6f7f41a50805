package org.gatehouse.launcher.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs benchmarks one after the other on one instance and prints all figures at the end. */
public final class Bench {
    private Bench() {}

    /**
     * Runs them.
     *
     * @param environment of this process, which also configures the instance
     * @param progress is told what is going on
     * @param output receives the lines of figures, those before a failure included
     * @throws BenchFailure when one of them did not end as it must
     */
    public static void run(
            BenchOptions options, Map<String, String> environment, Consumer<String> progress, Consumer<String> output)
            throws InterruptedException {
        List<Figure> figures = new ArrayList<>();
        try (Stage stage = new Stage(options.sizes(), environment, progress)) {
            for (Benchmark benchmark : options.benchmarks()) {
                progress.accept("benchmark " + benchmark.title());
                figures.addAll(benchmark.measure(stage));
            }
        } finally {
            figures.forEach(figure -> output.accept(figure.line()));
        }
    }
}
