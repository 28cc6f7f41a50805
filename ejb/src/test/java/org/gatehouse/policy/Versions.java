package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.ServerDatabase;
import org.gatehouse.tenant.TenantId;

/** The platform's versions in control, for tests that need no more than these. */
public record Versions(Server server) {

    private static final TenantId PLATFORM = new TenantId(1);

    /** Stores what is not stored yet, as the start of a node does; the platform too. */
    public Rulebooks stored(Rulebooks rulebooks, Instant now) {
        new ServerDatabase(server).inControl(control -> {
            control.update(
                    "INSERT IGNORE INTO tenant (id, name, kind, language, time_zone, created_at)"
                            + " VALUES (1, 'platform', 'PLATFORM', 'en', 'UTC', ?)",
                    now);
            for (RulebookSource source : rulebooks.sources().values()) {
                BookId book =
                        new BookId(PLATFORM, RulebookKind.of(source.name()).orElseThrow());
                if (StoredVersions.latest(control, book) < source.version()) {
                    assertThat(StoredVersions.add(control, StoredVersions.NewVersion.shipped(book, source, now, null)))
                            .isEqualTo(source.version());
                }
            }
        });
        return rulebooks;
    }

    /** The rulebooks of a decision, read again. */
    public Rulebooks of(String versions) {
        ServerDatabase database = new ServerDatabase(server);
        return new EarlierRulebooks(database, Beans.directory(database)).of(versions, Rulebooks.defaults());
    }
}
