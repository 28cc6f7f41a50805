package org.gatehouse.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine on which a child may listen. */
public final class TcpPort {
    private TcpPort() {}

    /** A port on 127.0.0.1 that is free now; another program may take it before it is used. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new StartFailure("no free port on 127.0.0.1: " + none.getMessage(), none);
        }
    }

    /**
     * Checks that a server could listen there now.
     *
     * @param remedy what the operator can do about it, the end of the message
     * @throws StartFailure when the port is taken or the host is not one of this machine
     */
    public static void requireFree(String host, int port, String remedy) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException taken) {
            throw new StartFailure(
                    "port " + port + " on " + host + " cannot be used (" + taken.getMessage() + "): " + remedy, taken);
        }
    }
}
