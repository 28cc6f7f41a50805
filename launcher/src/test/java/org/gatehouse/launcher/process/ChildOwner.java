package org.gatehouse.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Starts a child that sleeps, prints its process id and waits to be ended itself. */
final class ChildOwner {
    private ChildOwner() {}

    public static void main(String[] arguments) throws InterruptedException {
        ChildProcess child = ChildProcess.start(new ChildSpec(
                "sleeper",
                List.of("sleep", "300"),
                Map.of(),
                Path.of(arguments[0]),
                DeathSignal.valueOf(arguments[1]),
                line -> {}));
        System.out.println(child.pid());
        new CountDownLatch(1).await();
    }
}
