package org.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gatehouse.launcher.process.TestJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
    private final Path temporary;

    LauncherIT(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @Test
    void endsWith2AndOneLineOnAWrongCommandLine() throws Exception {
        Process launcher = launch("up", "--port", "many");
        assertThat(lines(launcher))
                .isEqualTo(
                        "gatehouse: --port many is not a port: 1 to 65535, or 0 for a free one; see gatehouse help\n");
        assertThat(launcher.waitFor()).isEqualTo(2);
    }

    @Test
    void endsWith1AndOneLineWhenItCannotStart() throws Exception {
        Process launcher =
                launch("up", "--port", "0", "--data", temporary.resolve("data").toString());
        assertThat(lines(launcher))
                .startsWith("gatehouse: no file at gatehouse.payara=null")
                .hasLineCount(1);
        assertThat(launcher.waitFor()).isEqualTo(1);
        assertThat(temporary.resolve("data")).doesNotExist();
    }

    private static Process launch(String... words) throws IOException {
        return TestJvm.builder(Launcher.class, words).redirectErrorStream(true).start();
    }

    private static String lines(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
