package org.gatehouse.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The memory of the portal's process since it started. */
record PortalMemory(long pid, Path data) {
    private static final Pattern PEAK_RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    /** The option that makes the JVM write the log read here. */
    static String option(Path data) {
        return "-Xlog:gc:file=" + gcLog(data);
    }

    /** Fails when the portal ever ran out of memory. */
    void requireNoError() {
        try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
            for (Path log : logs.toList()) {
                if (lines(log).stream().anyMatch(line -> line.contains("OutOfMemoryError"))) {
                    throw new BenchFailure("the portal ran out of memory: see " + log);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    GarbageCollections collections() {
        return GarbageCollections.of(lines(gcLog(data)));
    }

    /** Most that was resident at any time, as the kernel counts: heap, classes, code, threads, buffers. */
    double peakResidentMegabytes() {
        for (String line : lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            Matcher peak = PEAK_RESIDENT.matcher(line);
            if (peak.matches()) {
                return Long.parseLong(peak.group(1)) / KILOBYTES_PER_MEGABYTE;
            }
        }
        throw new BenchFailure("the portal with process id " + pid + " has ended");
    }

    private static Path gcLog(Path data) {
        return data.resolve("gc.log");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new BenchFailure(file + " cannot be read: " + unreadable, unreadable);
        }
    }
}
