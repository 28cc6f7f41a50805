package org.gatehouse.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.gatehouse.secret.SecretKey;
import org.gatehouse.tenant.migration.StartFault;

/**
 * What belongs to this installation.
 *
 * @param dataDirectory {@code gatehouse.data.directory}, where the first sign-ins are written
 * @param demo {@code gatehouse.demo}: an empty installation gets demo tenants
 * @param secretKey {@code gatehouse.secret.key}
 */
record InstallationSettings(Path dataDirectory, boolean demo, SecretKey secretKey) {

    InstallationSettings {
        if (!Files.isDirectory(dataDirectory) || !Files.isWritable(dataDirectory)) {
            throw new StartFault(
                    "The data directory (%s) is not a folder that can be written to. See gatehouse.data.directory."
                            .formatted(dataDirectory));
        }
    }

    static InstallationSettings of(Config config) {
        return new InstallationSettings(
                Path.of(Configured.text(config, "gatehouse.data.directory")),
                config.getOptionalValue("gatehouse.demo", Boolean.class).orElse(false),
                key(Configured.text(config, "gatehouse.secret.key")));
    }

    private static SecretKey key(String base64) {
        try {
            return SecretKey.ofBase64(base64);
        } catch (IllegalArgumentException e) {
            throw new StartFault("The setting (gatehouse.secret.key) must be base64 of 32 bytes: " + e.getMessage(), e);
        }
    }
}
