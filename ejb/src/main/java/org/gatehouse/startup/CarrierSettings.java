package org.gatehouse.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.gatehouse.carrier.CarrierConfig;
import org.gatehouse.carrier.CarriersFile;
import org.gatehouse.carrier.CarriersFileException;
import org.gatehouse.tenant.migration.StartFault;

/** The file of carriers, {@code gatehouse.carriers.file}; empty when there is none. */
record CarrierSettings(Optional<Path> file) {

    /** The carriers of the file. @throws StartFault when it cannot be used */
    List<CarrierConfig> carriers() {
        try {
            return file.map(CarriersFile::read).orElse(List.of());
        } catch (CarriersFileException e) {
            throw new StartFault(String.valueOf(e.getMessage()), e);
        }
    }

    private static final String KEY = "gatehouse.carriers.file";

    CarrierSettings {
        file.filter(path -> !Files.isReadable(path)).ifPresent(path -> {
            throw new StartFault("The file of carriers (%s) cannot be read. See %s.".formatted(path, KEY));
        });
    }

    static CarrierSettings of(Config config) {
        return new CarrierSettings(config.getOptionalValue(KEY, String.class)
                .filter(value -> !value.isBlank())
                .map(Path::of));
    }
}
