package org.gatehouse.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    private final Path file;

    CorpusTest(@TempDir Path temporary) {
        file = temporary.resolve("corpus.tsv");
    }

    @Test
    void keepsEveryTextExactlyAsItIs() throws Exception {
        Files.writeString(file, "ham\t  two spaces, \"quotes\"\tand a tab \nspam\tWIN £1000 😀\nham\tŞu an\n");
        assertThat(Corpus.read(file).ham()).containsExactly("  two spaces, \"quotes\"\tand a tab ", "Şu an");
        assertThat(Corpus.read(file).spam()).containsExactly("WIN £1000 😀");
    }

    @Test
    void namesTheLineThatIsNone() throws Exception {
        Files.writeString(file, "ham\tok\neggs\tno\n");
        assertThatThrownBy(() -> Corpus.read(file))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("line 2: expected ham or spam");
    }

    @Test
    void needsBothLabels() throws Exception {
        Files.writeString(file, "ham\tok\n");
        assertThatThrownBy(() -> Corpus.read(file))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("each label");
    }

    @Test
    void isReadAsUtf8OnlyAndMustExist() throws Exception {
        assertThatThrownBy(() -> Corpus.read(file))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("cannot be read");
        Files.write(file, "ham\tgünaydın\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Corpus.read(file))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("UTF-8");
    }
}
