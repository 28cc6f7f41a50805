package org.gatehouse.launcher.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gatehouse.launcher.process.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceFolderTest {
    private final Path folder;

    InstanceFolderTest(@TempDir Path temporary) {
        folder = temporary.resolve("a/b");
    }

    @Test
    void belongsToOneInstanceAtATime() {
        try (InstanceFolder held = InstanceFolder.open(folder)) {
            assertThatThrownBy(() -> InstanceFolder.open(folder))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("data directory in use: " + held.root());
        }
        InstanceFolder.open(folder).close();
    }

    @Test
    void beginsWithEmptyScratchSpaceAndKeepsTheRest() throws Exception {
        try (InstanceFolder first = InstanceFolder.open(folder)) {
            Files.writeString(first.scratch().resolve("half"), "x");
            Files.writeString(first.secretKey(), "kept");
        }
        try (InstanceFolder second = InstanceFolder.open(folder)) {
            assertThat(second.scratch()).isEmptyDirectory();
            assertThat(second.secretKey()).hasContent("kept");
        }
    }

    @Test
    void ofANewerVersionIsRefusedAndNotHeld() throws Exception {
        InstanceFolder.open(folder).close();
        Files.writeString(folder.resolve("format"), "2\n");
        assertThatThrownBy(() -> InstanceFolder.open(folder))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("is of a newer version (format 2, this Gatehouse writes 1)");
        Files.writeString(folder.resolve("format"), "1\n");
        InstanceFolder.open(folder).close();
    }

    @Test
    void thatIsAFileIsRefused() throws Exception {
        Files.createDirectories(folder.getParent());
        Files.createFile(folder);
        assertThatThrownBy(() -> InstanceFolder.open(folder))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("the data directory " + folder + " cannot be used");
    }
}
