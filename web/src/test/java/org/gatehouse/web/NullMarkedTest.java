package org.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Null is the exception in all modules: each package says so, or NullAway would not look at it. */
class NullMarkedTest {

    private static final Path HOME = Path.of("..");
    private static final String MARKER = "@NullMarked\npackage ";

    @Test
    void everyPackageOfEveryModuleIsNullMarked() throws IOException {
        List<Path> modules = modules();
        assertThat(modules).hasSizeGreaterThanOrEqualTo(6);
        for (Path module : modules) {
            Set<Path> marked = packages(module.resolve("src/main/java"), true);
            assertThat(marked).as(module.toString()).isEqualTo(packages(module.resolve("src/main/java"), false));
            Set<Path> unmarked = packages(module.resolve("src/test/java"), false);
            unmarked.removeAll(packages(module.resolve("src/test/java"), true));
            assertThat(marked).as("tests of " + module).containsAll(unmarked);
        }
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(HOME)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .toList();
        }
    }

    /** Folders with Java files below a root; of those only the marked ones, or all. */
    private static Set<Path> packages(Path root, boolean onlyMarked) throws IOException {
        if (!Files.isDirectory(root)) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .filter(folder -> !onlyMarked || isMarked(folder))
                    .map(root::relativize)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isMarked(Path folder) {
        Path info = folder.resolve("package-info.java");
        try {
            return Files.exists(info) && Files.readString(info).contains(MARKER);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
