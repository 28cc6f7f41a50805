package org.gatehouse.launcher.bench;

import java.util.List;

/** What {@code gatehouse bench} was asked for. */
public record BenchOptions(List<Benchmark> benchmarks, Sizes sizes) {
    public BenchOptions {
        benchmarks = List.copyOf(benchmarks);
    }
}
