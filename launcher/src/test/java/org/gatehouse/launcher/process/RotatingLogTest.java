package org.gatehouse.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {
    private final Path file;
    private final Path predecessor;

    RotatingLogTest(@TempDir Path temporary) {
        file = temporary.resolve("logs/portal.log");
        predecessor = temporary.resolve("logs/portal.log.1");
    }

    @Test
    void keepsTheLogOfTheRunBefore() throws Exception {
        write(100, "first run");
        write(100, "second run");
        assertThat(file).hasContent("second run\n");
        assertThat(predecessor).hasContent("first run\n");
    }

    @Test
    void beginsANewFileBeforeTheLimitIsPassed() throws Exception {
        write(10, "123456789", "a", "bc");
        assertThat(predecessor).hasContent("123456789\n");
        assertThat(file).hasContent("a\nbc\n");
    }

    @Test
    void keepsALineThatIsLongerThanTheLimit() throws Exception {
        write(10, "longer than ten bytes");
        assertThat(file).hasContent("longer than ten bytes\n");
    }

    private void write(long limitBytes, String... lines) throws Exception {
        try (RotatingLog log = RotatingLog.open(file, limitBytes)) {
            for (String line : lines) {
                log.write(line);
            }
        }
    }
}
