package org.gatehouse.launcher.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.gatehouse.launcher.process.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeyTest {
    private final Path file;

    SecretKeyTest(@TempDir Path temporary) {
        file = temporary.resolve("secret.key");
    }

    @Test
    void isMadeOnceAndKeptForItsOwnerAlone() throws Exception {
        SecretKey first = SecretKey.of(Map.of(), file);
        assertThat(Base64.getDecoder().decode(first.base64())).hasSize(32);
        assertThat(SecretKey.of(Map.of(), file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void ofTheEnvironmentWinsAndIsNotWrittenDown() throws Exception {
        String configured = Base64.getEncoder().encodeToString(new byte[32]);
        assertThat(SecretKey.of(Map.of("GATEHOUSE_SECRET_KEY", configured), file)
                        .base64())
                .isEqualTo(configured);
        assertThat(file).doesNotExist();
    }

    @Test
    void ofAnotherLengthOrFormIsRefusedWithoutBeingShown() {
        String tooShort = Base64.getEncoder().encodeToString(new byte[16]);
        assertThatThrownBy(() -> SecretKey.of(Map.of("GATEHOUSE_SECRET_KEY", tooShort), file))
                .isInstanceOf(StartFailure.class)
                .hasMessage("GATEHOUSE_SECRET_KEY does not hold 32 bytes in base64");
        assertThatThrownBy(() -> SecretKey.of(Map.of("GATEHOUSE_SECRET_KEY", "pass word"), file))
                .isInstanceOf(StartFailure.class)
                .hasMessage("GATEHOUSE_SECRET_KEY is not base64");
    }
}
