package org.gatehouse.simulator.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gatehouse.simulator.smpp.SmppServer;
import org.gatehouse.simulator.smsc.Smsc;

/** The control port: finds the route, and writes its answer or what was wrong as JSON. */
public final class ControlServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ControlServer.class.getName());
    private static final int THREADS = 4;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int INTERNAL_ERROR = 500;

    private final JsonProvider json = JsonProvider.provider();
    private final Routes routes;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "control");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Starts to listen on the loopback interface.
     *
     * @param port 0 for a free one
     * @throws IOException when the port is taken
     */
    public ControlServer(int port, Smsc smsc, SmppServer smpp) throws IOException {
        routes = new Routes(json, smsc, smpp);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String route =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            try {
                JsonObject answer = routes.find(route).answer(Request.of(exchange, json));
                write(exchange, OK, answer);
            } catch (NotFoundException e) {
                write(exchange, NOT_FOUND, problem(e));
            } catch (IllegalArgumentException | JsonException | ClassCastException e) {
                write(exchange, BAD_REQUEST, problem(e));
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "The control port failed to answer " + route, e);
                write(exchange, INTERNAL_ERROR, problem(e));
            }
        }
    }

    private JsonObject problem(RuntimeException e) {
        return json.createObjectBuilder()
                .add("error", String.valueOf(e.getMessage()))
                .build();
    }

    private static void write(HttpExchange exchange, int status, JsonObject answer) throws IOException {
        byte[] body = (answer + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
