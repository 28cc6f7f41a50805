package org.gatehouse.launcher.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Starts the database of the folder given, prints its process id and port and holds it until it is ended itself. */
final class DatabaseOwner {
    private DatabaseOwner() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedMariaDb database = EmbeddedMariaDb.start(Path.of(arguments[0]), DatabaseOptions.forTests());
        System.out.println(database.pid() + " " + database.port());
        new CountDownLatch(1).await();
        database.close();
    }
}
