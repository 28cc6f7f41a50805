package org.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The bill of materials that the build writes in the parent's target, unless Maven is told to stay offline. */
class BillOfMaterialsIT {

    private static final Path BILL = Path.of("../target/gatehouse.cdx.json");

    @Test
    void itNamesEveryLibraryOfTheWar() throws IOException {
        Set<String> files = components()
                .map(component -> component.getString("name") + "-" + component.getString("version"))
                .collect(Collectors.toSet());
        try (ZipFile war = new ZipFile(System.getProperty("gatehouse.war"))) {
            assertThat(war.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.matches("WEB-INF/lib/.*\\.jar"))
                            .map(name -> name.replaceAll("WEB-INF/lib/|(-jakarta)?\\.jar", "")))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(library -> assertThat(files).contains(library));
        }
    }

    @Test
    void itNamesWhatPeopleAskForAndNothingOfTests() throws IOException {
        assertThat(components().map(component -> component.getString("name")))
                .contains("drools-core", "primefaces", "jsmpp", "mysql-connector-j", "flyway-core")
                .doesNotContain("junit-jupiter", "assertj-core", "playwright", "ecj", "mvel2");
        assertThat(components().filter(component -> component.getString("name").equals("drools-core")))
                .allSatisfy(component -> assertThat(component.getJsonArray("licenses"))
                        .as("licences of drools-core")
                        .isNotEmpty());
    }

    private static Stream<JsonObject> components() throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(BILL))) {
            return reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class).stream();
        }
    }
}
