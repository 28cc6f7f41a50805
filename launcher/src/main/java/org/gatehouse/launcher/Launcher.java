package org.gatehouse.launcher;

import java.util.List;
import org.gatehouse.launcher.process.StartFailure;

/** Entry of the runnable. Ends with 0 when all went well, 1 when something failed, 2 when the command line is wrong. */
public final class Launcher {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private Launcher() {}

    /** Runs the command; see {@code gatehouse help}. */
    public static void main(String[] words) {
        System.exit(run(List.of(words)));
    }

    private static int run(List<String> words) {
        try {
            return CommandLine.parse(words).run();
        } catch (UsageError wrong) {
            System.err.println("gatehouse: " + wrong.getMessage() + "; see gatehouse help");
            return WRONG_USAGE;
        } catch (StartFailure failure) {
            System.err.println("gatehouse: " + failure.getMessage());
            return FAILED;
        }
    }
}
