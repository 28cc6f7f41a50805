package org.gatehouse.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key that a boundary or the API answers with has a sentence. Read from the sources: keys are literals there. */
class ErrorKeysTest {

    private static final String KEY = "\"([a-zA-Z]+(?:\\.[a-zA-Z]+)*)\"";
    private static final List<Pattern> USES = List.of(
            Pattern.compile("new (?:FieldError|InvalidInput)\\(\\s*(?:\"[^\"]*\"|[A-Z_]+),\\s*" + KEY),
            Pattern.compile("new (?:Conflict|Problem|UploadFault|NotWellFormed)\\(\\s*" + KEY),
            Pattern.compile("\\.reject\\(\\s*" + KEY),
            Pattern.compile("errors\\.add\\(\\s*[^,\"]+,\\s*" + KEY),
            Pattern.compile("errors\\.add\\(\\s*\"[^\"]*\",\\s*" + KEY));

    @Test
    void every_key_in_use_has_a_sentence() {
        ResourceBundle english = ResourceBundle.getBundle(ErrorTexts.BUNDLE);

        Set<String> keys = keysInUse();

        assertThat(keys).contains("csv.noPhoneColumn", "required", "json.unknown");
        assertThat(keys).allSatisfy(key -> assertThat(english.containsKey("error." + key))
                .as("error.%s", key)
                .isTrue());
    }

    private static Set<String> keysInUse() {
        Set<String> keys = new TreeSet<>();
        for (String module : List.of("../ejb", "../web")) {
            sources(Path.of(module, "src/main/java"))
                    .forEach(source -> USES.forEach(
                            use -> use.matcher(source).results().forEach(found -> keys.add(found.group(1)))));
        }
        return keys;
    }

    private static List<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ErrorKeysTest::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
