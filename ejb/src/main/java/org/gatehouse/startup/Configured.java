package org.gatehouse.startup;

import org.eclipse.microprofile.config.Config;
import org.gatehouse.tenant.migration.StartFault;

/** Values of MicroProfile Config that must be there; a missing one stops the start. */
final class Configured {

    private Configured() {}

    static String text(Config config, String key) {
        return config.getOptionalValue(key, String.class)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new StartFault("The setting (%s) is missing. Set it, for example as %s."
                        .formatted(key, key.toUpperCase(java.util.Locale.ROOT).replace('.', '_'))));
    }
}
