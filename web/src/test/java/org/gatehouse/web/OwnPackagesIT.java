package org.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** No package lies in two JARs (architecture, section 1): read from the built WAR. */
class OwnPackagesIT {

    private static final String OWN = "org/gatehouse/";
    private static final String CLASSES = "WEB-INF/classes/";

    @Test
    void eachPackageOfOursLiesInOneJarOfTheWar() throws IOException {
        Map<String, List<String>> homes = new TreeMap<>();
        try (ZipFile war = new ZipFile(System.getProperty("gatehouse.war"))) {
            for (ZipEntry entry : war.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith(CLASSES)) {
                    note(homes, name.substring(CLASSES.length()), CLASSES);
                } else if (name.matches("WEB-INF/lib/gatehouse-.*\\.jar")) {
                    noteAll(homes, war.getInputStream(entry), name);
                }
            }
        }

        assertThat(homes.values().stream().flatMap(List::stream).distinct())
                .as("rules, tenant-config, ejb and the classes of web")
                .hasSize(4);
        assertThat(homes)
                .allSatisfy((folder, jars) -> assertThat(jars).as(folder).hasSize(1));
    }

    private static void noteAll(Map<String, List<String>> homes, InputStream jar, String home) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(jar)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                note(homes, entry.getName(), home);
            }
        }
    }

    /** A package is a folder that holds a file, whether a class or something else. */
    private static void note(Map<String, List<String>> homes, String file, String home) {
        if (file.startsWith(OWN) && !file.endsWith("/")) {
            List<String> known =
                    homes.computeIfAbsent(file.substring(0, file.lastIndexOf('/')), folder -> new ArrayList<>());
            if (!known.contains(home)) {
                known.add(home);
            }
        }
    }
}
