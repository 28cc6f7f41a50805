package org.gatehouse.launcher.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gatehouse.launcher.instance.Distribution;
import org.gatehouse.launcher.process.Folders;

/**
 * Verdicts on content on one thread: {@link RulesWorkload} in a JVM of its own, with the libraries inside the portal's
 * WAR, so that what is measured is what runs.
 */
final class RulesBenchmark {
    private static final String LIBRARIES = "WEB-INF/lib/";

    private RulesBenchmark() {}

    static List<Figure> run(Stage stage) throws InterruptedException {
        Distribution distribution = Distribution.ofThisProcess();
        try {
            Path libraries = Files.createTempDirectory("gatehouse-bench-rules-");
            try {
                unpack(distribution.war(), libraries);
                return List.of(new Figure("rules", verdictsPerSecond(stage, distribution, libraries), "verdicts/s"));
            } finally {
                Folders.delete(libraries);
            }
        } catch (IOException failed) {
            throw new BenchFailure("the rules cannot be measured: " + failed, failed);
        }
    }

    private static double verdictsPerSecond(Stage stage, Distribution distribution, Path libraries)
            throws IOException, InterruptedException {
        String classPath = distribution.classPath() + File.pathSeparator + libraries + File.separator + "*";
        Process workload = new ProcessBuilder(
                        distribution.java().toString(), "-Xmx512m", "-cp", classPath, RulesWorkload.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Double> rounds = new ArrayList<>();
        try (var lines = workload.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                stage.tell("round " + (rounds.size() + 1) + ": " + line + " verdicts/s");
                rounds.add(Double.valueOf(line));
            }
        } finally {
            workload.destroy();
        }
        if (workload.waitFor() != 0 || rounds.isEmpty()) {
            throw new BenchFailure("the workload of the rules failed");
        }
        return rounds.get(rounds.size() - 1);
    }

    private static void unpack(Path war, Path folder) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(war))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().startsWith(LIBRARIES) && !entry.isDirectory()) {
                    Files.copy(entries, folder.resolve(Path.of(entry.getName()).getFileName()));
                }
            }
        }
    }
}
