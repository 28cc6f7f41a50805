package org.gatehouse.launcher;

/** What the launcher was asked to do. */
sealed interface Command permits UpCommand, DemoCommand, BenchCommand {
    /** Does it and answers the exit code: 0 when all went well. */
    int run();
}
