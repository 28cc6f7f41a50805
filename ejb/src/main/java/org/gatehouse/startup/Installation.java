package org.gatehouse.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gatehouse.secret.Secrets;
import org.gatehouse.tenant.migration.Databases;

/** What the configuration makes of this process: its clock, its secrets, its way to prepare databases. */
@ApplicationScoped
public class Installation {

    /** The one clock everybody asks; a test replaces it. */
    @Produces
    @Singleton
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    public Secrets secrets() {
        return new Secrets(InstallationSettings.of(config()).secretKey());
    }

    @Produces
    @Singleton
    public Databases databases() {
        DatabaseSettings settings = DatabaseSettings.of(config());
        return new Databases(settings.admin(), settings.application());
    }

    private static Config config() {
        return ConfigProvider.getConfig();
    }
}
