package org.gatehouse.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLoginsTest {
    private final Path data;

    DemoLoginsTest(@TempDir Path temporary) {
        data = temporary;
    }

    @Test
    void giveTheKeyOfATenantsRole() throws Exception {
        write("""
                tenant\tlogin\trole\tpassword\tapiKey
                platform\tada\tCOMPLIANCE\tp1\tk1
                lale\tbo\tCUSTOMER\tp2\tk2
                lale\tcy\tVIEWER\tp3\tk3
                """);
        assertThat(DemoLogins.read(data).apiKey("lale", "CUSTOMER")).isEqualTo("k2");
        assertThat(DemoLogins.read(data).apiKey("platform", "COMPLIANCE")).isEqualTo("k1");
        assertThatThrownBy(() -> DemoLogins.read(data).apiKey("mavi", "CUSTOMER"))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("has no CUSTOMER of mavi");
    }

    @Test
    void sayWhatIsMissing() throws Exception {
        assertThatThrownBy(() -> DemoLogins.read(data))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("no demo tenants in " + data);
        write("login\tpassword\n");
        assertThatThrownBy(() -> DemoLogins.read(data))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("does not begin with the columns tenant login role password apiKey");
    }

    private void write(String content) throws Exception {
        Files.writeString(data.resolve("demo-logins.tsv"), content);
    }
}
