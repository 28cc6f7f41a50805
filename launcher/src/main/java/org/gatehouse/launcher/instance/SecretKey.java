package org.gatehouse.launcher.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.gatehouse.launcher.process.PrivateFile;
import org.gatehouse.launcher.process.StartFailure;

/**
 * The installation's key, from which the portal derives those for hashed numbers and encrypted bodies. Lost, they are
 * lost.
 */
record SecretKey(String base64) {
    static final String VARIABLE = "GATEHOUSE_SECRET_KEY";
    private static final int BYTES = 32;

    /** The key of the environment, else the one in the file, which is made at the first start. */
    static SecretKey of(Map<String, String> environment, Path file) throws IOException {
        String configured = environment.get(VARIABLE);
        if (configured != null && !configured.isBlank()) {
            return checked(configured.strip(), VARIABLE);
        }
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            PrivateFile.write(file, Base64.getEncoder().encodeToString(random) + "\n");
        }
        return checked(Files.readString(file).strip(), file.toString());
    }

    @Override
    public String toString() {
        return "SecretKey[hidden]";
    }

    private static SecretKey checked(String base64, String source) {
        try {
            if (Base64.getDecoder().decode(base64).length == BYTES) {
                return new SecretKey(base64);
            }
        } catch (IllegalArgumentException notBase64) {
            throw new StartFailure(source + " is not base64", notBase64);
        }
        throw new StartFailure(source + " does not hold " + BYTES + " bytes in base64");
    }
}
