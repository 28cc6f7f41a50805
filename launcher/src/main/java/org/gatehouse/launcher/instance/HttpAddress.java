package org.gatehouse.launcher.instance;

import java.net.URI;

/** Where the portal listens. */
public record HttpAddress(String host, int port) {
    private static final String ANY_HOST = "0.0.0.0";

    /** The portal's first page as a browser on this machine reaches it. */
    public URI url() {
        String reachable = host.equals(ANY_HOST) ? "127.0.0.1" : host;
        return URI.create("http://" + reachable + ":" + port + "/");
    }
}
