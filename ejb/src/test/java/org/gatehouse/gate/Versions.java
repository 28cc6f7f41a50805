package org.gatehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenant.sql.Sql;

/** Versions of rulebooks in control. */
record Versions(Server server) {

    /** Stores what is not stored yet, as the start of a node does. */
    Rulebooks stored(Rulebooks rulebooks) throws SQLException {
        try (Connection connection = server.asControl()) {
            Sql control = new Sql(connection);
            for (RulebookSource source : rulebooks.sources().values()) {
                if (StoredRulebooks.newest(control, source.name())
                        .map(newest -> newest.version() < source.version())
                        .orElse(true)) {
                    assertThat(StoredRulebooks.add(control, source, Promotion.NOW)
                                    .version())
                            .isEqualTo(source.version());
                }
            }
        }
        return rulebooks;
    }

    /** The rulebooks of a decision, read again. */
    Rulebooks of(String versions) throws SQLException {
        Map<String, RulebookSource> sources = new HashMap<>();
        try (Connection connection = server.asControl()) {
            for (String pair : versions.split(",")) {
                String[] parts = pair.split(":");
                sources.put(parts[0], StoredRulebooks.find(new Sql(connection), parts[0], Integer.parseInt(parts[1])));
            }
        }
        return Rulebooks.of(sources);
    }
}
