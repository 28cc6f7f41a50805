package org.gatehouse.launcher.database;

import java.util.function.Consumer;

/** The line of the server's log that says why it ended: the first error, the later ones only follow from it. */
final class FirstError implements Consumer<String> {
    private volatile String text = "it said nothing";
    private volatile boolean portTaken;
    private boolean seen;

    @Override
    public void accept(String line) {
        int error = line.indexOf("[ERROR] ");
        if (error < 0) {
            return;
        }
        portTaken |= line.contains("Bind on TCP/IP port") || line.contains("Address already in use");
        if (!seen) {
            seen = true;
            text = line.substring(error + "[ERROR] ".length());
        }
    }

    String text() {
        return text;
    }

    boolean isPortTaken() {
        return portTaken;
    }
}
