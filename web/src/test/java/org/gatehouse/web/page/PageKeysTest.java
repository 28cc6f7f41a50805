package org.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The keys that beans name are in the bundles, and the bundles hold none that nobody names. */
class PageKeysTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path BEANS = Path.of("src/main/java/org/gatehouse/web");
    private static final Pattern NO_BEANS = Pattern.compile(".*/web/(api|problem|security|sheet|text)/.*");
    private static final Pattern KEY_OF_A_BEAN = Pattern.compile("\"(?!org\\.)([a-z]+(?:\\.[a-zA-Z]+)+)\"");
    private static final Pattern WORD = Pattern.compile("[\"']([\\w.]+)[\"']");
    private static final Pattern AMOUNT = Pattern.compile("<gh:amount label=\"([^\"]+)\"");
    /** Of Faces itself, in our words. */
    private static final String MESSAGE_OF_FACES = "jakarta.faces.";

    private final Set<String> keys = new TreeSet<>(PageTextsTest.bundle("").stringPropertyNames());

    @Test
    void everyKeyOfABeanIsInTheBundles() throws IOException {
        Set<String> named = found(KEY_OF_A_BEAN, beans());
        assertThat(named).contains("held.commentMissing", "settings.saved", "tenant.toppedUp");
        assertThat(keys).containsAll(named);
    }

    @Test
    void everyKeyIsNamedByAPageOrABeanOrStandsForAMeaning() throws IOException {
        String pages = pages();
        keys.removeAll(found(WORD, pages + beans()));
        found(AMOUNT, pages).forEach(label -> keys.remove(label + ".why"));
        PageTextsTest.meanings().forEach(keys::remove);
        keys.removeIf(key -> key.startsWith(MESSAGE_OF_FACES));
        assertThat(keys).isEmpty();
    }

    private static Set<String> found(Pattern pattern, String sources) {
        return pattern.matcher(sources)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String beans() throws IOException {
        try (Stream<Path> files = Files.walk(BEANS)) {
            return read(files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !NO_BEANS.matcher(file.toString()).matches()));
        }
    }

    private static String pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return read(files.filter(file -> file.toString().endsWith(".xhtml")));
        }
    }

    private static String read(Stream<Path> files) {
        return files.map(PageKeysTest::read).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
