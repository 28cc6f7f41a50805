package org.gatehouse.launcher;

import org.gatehouse.launcher.demo.Demo;
import org.gatehouse.launcher.demo.DemoFailure;
import org.gatehouse.launcher.demo.DemoOptions;

/**
 * Sends a file of messages through a running instance; the report goes to standard output, progress to standard error.
 */
record DemoCommand(DemoOptions options) implements Command {
    private static final int ALL_ADDS_UP = 0;
    private static final int FAILED = 1;

    @Override
    public int run() {
        try {
            boolean good = Demo.run(options, DemoCommand::tell, System.out::println);
            return good ? ALL_ADDS_UP : FAILED;
        } catch (DemoFailure failure) {
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
