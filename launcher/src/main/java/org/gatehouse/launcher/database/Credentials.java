package org.gatehouse.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.gatehouse.launcher.process.PrivateFile;

/** The random passwords of the server's two accounts, kept beside its data in a file only its owner can read. */
record Credentials(String adminPassword, String appPassword) {
    /** May do everything, creates databases and roles. */
    static final String ADMIN = "gatehouse_admin";
    /** May do nothing until the portal grants it something. */
    static final String APP = "gatehouse_app";

    private static final int PASSWORD_BYTES = 24;

    static Credentials readOrCreate(Path file) throws IOException {
        if (Files.exists(file)) {
            return read(file);
        }
        Credentials fresh = new Credentials(randomPassword(), randomPassword());
        PrivateFile.write(file, ADMIN + "=" + fresh.adminPassword + "\n" + APP + "=" + fresh.appPassword + "\n");
        return fresh;
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }

    private static Credentials read(Path file) throws IOException {
        Properties accounts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            accounts.load(reader);
        }
        String admin = accounts.getProperty(ADMIN);
        String app = accounts.getProperty(APP);
        if (admin == null || app == null) {
            throw new IOException(file + " does not hold both passwords");
        }
        return new Credentials(admin, app);
    }

    private static String randomPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
