package org.gatehouse.startup;

import org.eclipse.microprofile.config.Config;
import org.gatehouse.tenant.migration.DatabaseAccount;
import org.gatehouse.tenant.migration.StartFault;

/** {@code gatehouse.db.*}: the server, the account the portal works with, and the one that prepares databases. */
record DatabaseSettings(DatabaseAccount application, DatabaseAccount admin) {

    private static final String URL = "gatehouse.db.url";

    static DatabaseSettings of(Config config) {
        String url = Configured.text(config, URL);
        if (!url.matches("jdbc:mysql://[^/]+/(\\?.*)?")) {
            throw new StartFault(
                    "The setting (%s) is (%s); it must be a URL of MySQL Connector/J without a database, such as jdbc:mysql://host:3306/."
                            .formatted(URL, url));
        }
        return new DatabaseSettings(
                new DatabaseAccount(
                        url,
                        Configured.text(config, "gatehouse.db.user"),
                        Configured.text(config, "gatehouse.db.password")),
                new DatabaseAccount(
                        url,
                        Configured.text(config, "gatehouse.db.admin.user"),
                        Configured.text(config, "gatehouse.db.admin.password")));
    }
}
