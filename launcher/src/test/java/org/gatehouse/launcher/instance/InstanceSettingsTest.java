package org.gatehouse.launcher.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.launcher.process.StartFailure;
import org.junit.jupiter.api.Test;

class InstanceSettingsTest {
    @Test
    void haveDefaults() {
        assertThat(InstanceSettings.of(Map.of()))
                .isEqualTo(new InstanceSettings("127.0.0.1", List.of(), 256, Optional.empty(), 200));
    }

    @Test
    void comeFromTheEnvironment() {
        assertThat(InstanceSettings.of(Map.of(
                        "GATEHOUSE_HTTP_HOST", "0.0.0.0",
                        "GATEHOUSE_JAVA_OPTS", " -Xmx2g  -Dx=y ",
                        "GATEHOUSE_DB_BUFFER_POOL_MEGABYTES", "1024",
                        "GATEHOUSE_CARRIERS_FILE", "/etc/carriers.json",
                        "GATEHOUSE_SIMULATOR_RECEIPT_DELAY_MILLISECONDS", "0")))
                .isEqualTo(new InstanceSettings(
                        "0.0.0.0", List.of("-Xmx2g", "-Dx=y"), 1024, Optional.of("/etc/carriers.json"), 0));
    }

    @Test
    void nameTheVariableThatIsNoNumber() {
        assertThatThrownBy(() -> InstanceSettings.of(Map.of("GATEHOUSE_DB_BUFFER_POOL_MEGABYTES", "lots")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("GATEHOUSE_DB_BUFFER_POOL_MEGABYTES=lots is not a number");
    }

    @Test
    void useTheEmbeddedDatabaseUnlessAnotherIsConfiguredWhole() {
        assertThat(DatabaseAccess.configured(Map.of())).isEmpty();
        Map<String, String> environment = new HashMap<>(Map.of(
                "GATEHOUSE_DB_URL", "jdbc:mysql://db:3306/",
                "GATEHOUSE_DB_USER", "app",
                "GATEHOUSE_DB_PASSWORD", "a",
                "GATEHOUSE_DB_ADMIN_USER", "admin",
                "GATEHOUSE_DB_ADMIN_PASSWORD", "b"));
        assertThat(DatabaseAccess.configured(environment).orElseThrow().asEnvironment())
                .isEqualTo(environment);

        environment.remove("GATEHOUSE_DB_ADMIN_PASSWORD");
        assertThatThrownBy(() -> DatabaseAccess.configured(environment))
                .isInstanceOf(StartFailure.class)
                .hasMessage("GATEHOUSE_DB_URL is set, so GATEHOUSE_DB_ADMIN_PASSWORD must be set too");
    }

    @Test
    void leadABrowserOfThisMachineToAPortalThatListensEverywhere() {
        assertThat(new HttpAddress("0.0.0.0", 8081).url()).hasToString("http://127.0.0.1:8081/");
        assertThat(new HttpAddress("192.0.2.7", 80).url()).hasToString("http://192.0.2.7:80/");
    }
}
