package org.gatehouse.launcher;

import org.gatehouse.launcher.bench.Bench;
import org.gatehouse.launcher.bench.BenchFailure;
import org.gatehouse.launcher.bench.BenchOptions;

/** Measures; the figures go to standard output at the end, progress to standard error. */
record BenchCommand(BenchOptions options) implements Command {
    private static final int MEASURED = 0;
    private static final int FAILED = 1;

    @Override
    public int run() {
        try {
            Bench.run(options, System.getenv(), BenchCommand::tell, System.out::println);
            return MEASURED;
        } catch (BenchFailure failure) {
            tell(String.valueOf(failure.getMessage()));
            return FAILED;
        } catch (InterruptedException stop) {
            return FAILED;
        }
    }

    private static void tell(String line) {
        System.err.println("gatehouse: " + line);
    }
}
