package org.gatehouse.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gatehouse.carrier.CarrierConfig;
import org.gatehouse.carrier.CarrierLink;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.receipt.Inbox;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;

/** Opens the carriers that the configuration names; each keeps its number in control for good. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
class CarrierStart {

    @Inject
    private Database database;

    @Inject
    private Carriers carriers;

    @Inject
    private Inbox inbox;

    void open(ThreadFactory threads) {
        List<CarrierConfig> configured =
                CarrierSettings.of(ConfigProvider.getConfig()).carriers();
        carriers.open(configured.stream()
                .map(config -> new CarrierRoute(
                        database.control(sql -> number(sql, config.name())),
                        config,
                        new CarrierLink(config, inbox, threads)))
                .toList());
    }

    private static int number(Sql sql, String name) {
        return sql.first("SELECT id FROM carrier WHERE name = ?", row -> row.getInt(1), name)
                .orElseGet(() -> Math.toIntExact(sql.insert("INSERT INTO carrier (name) VALUES (?)", name)));
    }
}
