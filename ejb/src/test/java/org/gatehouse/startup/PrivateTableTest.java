package org.gatehouse.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateTableTest {

    private static final List<String> HEADER = List.of("login", "password");
    private static final List<String> LINE = List.of("ada", "secret");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        PrivateTable table = table("a.tsv");
        table.write(List.of(HEADER, LINE));
        assertThat(Files.readString(table.file())).isEqualTo("login\tpassword\nada\tsecret\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(table.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void itIsReplacedAsAWholeAndLeavesNothingBehind() throws IOException {
        PrivateTable table = table("a.tsv");
        Files.writeString(folder.resolve("a.tsv.new"), "half");
        table.write(List.of(HEADER));
        table.write(List.of(HEADER, LINE));
        assertThat(table.read()).containsExactly(LINE);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(table.file());
        }
    }

    @Test
    void aDraftGetsItsFinalName() {
        PrivateTable draft = table("a.draft");
        draft.write(List.of(HEADER, LINE));
        draft.moveTo(table("a.tsv"));
        assertThat(draft.exists()).isFalse();
        assertThat(table("a.tsv").read()).containsExactly(LINE);
    }

    private PrivateTable table(String name) {
        return new PrivateTable(folder.resolve(name));
    }
}
