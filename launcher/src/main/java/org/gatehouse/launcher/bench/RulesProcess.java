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
 * Runs a workload that needs nothing but the rules in a JVM of its own, with the libraries inside the portal's WAR, so
 * that what is measured is what runs.
 */
final class RulesProcess {
    private static final String LIBRARIES = "WEB-INF/lib/";

    private RulesProcess() {}

    /**
     * What the workload prints, one number a line.
     *
     * @param unit for telling the progress
     * @param arguments of the workload
     * @return at least one
     */
    static List<Double> run(Stage stage, Class<?> workload, String unit, String... arguments)
            throws InterruptedException {
        Distribution distribution = Distribution.ofThisProcess();
        try {
            Path libraries = Files.createTempDirectory("gatehouse-bench-rules-");
            try {
                unpack(distribution.war(), libraries);
                return run(stage, distribution, libraries, workload, unit, arguments);
            } finally {
                Folders.delete(libraries);
            }
        } catch (IOException failed) {
            throw new BenchFailure("the rules cannot be measured: " + failed, failed);
        }
    }

    private static List<Double> run(
            Stage stage, Distribution distribution, Path libraries, Class<?> workload, String unit, String... arguments)
            throws IOException, InterruptedException {
        String classPath = distribution.classPath() + File.pathSeparator + libraries + File.separator + "*";
        List<String> command = new ArrayList<>(
                List.of(distribution.java().toString(), "-Xmx512m", "-cp", classPath, workload.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Double> rounds = new ArrayList<>();
        try (var lines = process.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                stage.tell("round " + (rounds.size() + 1) + ": " + line + " " + unit);
                rounds.add(Double.valueOf(line));
            }
        } finally {
            process.destroy();
        }
        if (process.waitFor() != 0 || rounds.isEmpty()) {
            throw new BenchFailure("the workload " + workload.getSimpleName() + " failed");
        }
        return rounds;
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
