package org.gatehouse.launcher.instance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ReadinessTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);

    private ServerSocket portal;
    private final List<Socket> open = new ArrayList<>();

    @BeforeEach
    void listen() throws IOException {
        portal = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        portal.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void aPortalThatSaysOkIsReady() throws Exception {
        answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(asked(LONG).isGiven()).isTrue();
    }

    @Test
    void aPortalThatIsStillStartingIsNot() throws Exception {
        answer("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
        assertThat(asked(LONG).isGiven()).isFalse();
    }

    @Test
    void anAnswerThatNeverEndsIsNotWaitedFor() throws Exception {
        answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n");
        assertThat(asked(SHORT).isGiven()).isFalse();
    }

    @Test
    void aPortalThatNeverAnswersIsNotWaitedFor() throws Exception {
        answer("");
        assertThat(asked(SHORT).isGiven()).isFalse();
    }

    @Test
    void aPortThatNobodyListensOnIsNotReady() throws Exception {
        portal.close();
        assertThat(asked(LONG).isGiven()).isFalse();
    }

    private Readiness asked(Duration patience) {
        return Readiness.of(URI.create("http://127.0.0.1:" + portal.getLocalPort() + "/"), patience);
    }

    /** Takes one connection and says this much, then nothing more. */
    private void answer(String said) {
        Thread thread = new Thread(
                () -> {
                    try {
                        Socket socket = portal.accept();
                        open.add(socket);
                        socket.getOutputStream().write(said.getBytes(US_ASCII));
                    } catch (IOException closed) {
                        // the test has ended
                    }
                },
                "portal");
        thread.setDaemon(true);
        thread.start();
    }
}
