package org.gatehouse.launcher.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The benchmarks in the order of the standard set. The first two need the machine for themselves, without an instance.
 */
@SuppressWarnings("ImmutableEnumChecker") // method references
public enum Benchmark {
    RULES(RulesBenchmark::run),
    RULEBOOK_ACTIVATE(ActivateBenchmark::run),
    ADMISSION(AdmissionBenchmark::run),
    REPORT(ReportBenchmark::run),
    DISPATCH(DispatchBenchmark::run),
    BACKTEST(BacktestBenchmark::run),
    HEAP(HeapBenchmark::run);

    private final Measurement measurement;

    @FunctionalInterface
    private interface Measurement {
        List<Figure> on(Stage stage) throws InterruptedException;
    }

    Benchmark(Measurement measurement) {
        this.measurement = measurement;
    }

    /** As on the command line. */
    public static Optional<Benchmark> named(String name) {
        return Arrays.stream(values())
                .filter(benchmark -> benchmark.title().equals(name))
                .findFirst();
    }

    /** Its name on the command line. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<Figure> measure(Stage stage) throws InterruptedException {
        return measurement.on(stage);
    }
}
