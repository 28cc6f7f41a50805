package org.gatehouse.why;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.gatehouse.account.Role;
import org.gatehouse.account.Somebody;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.backtest.Mailbox;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.MessageId;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.secret.SecretKey;
import org.gatehouse.secret.Secrets;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.ServerDatabase;
import org.gatehouse.tenancy.TestClock;
import org.gatehouse.tenancy.Wired;
import org.gatehouse.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/** A platform with two resellers and a customer of each, on a real server; people call one after the other. */
public final class House implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-22T06:15:00Z");
    public static final TenantId PLATFORM = new TenantId(1);
    public static final TenantId ANADOLU = new TenantId(2);
    public static final TenantId LALE = new TenantId(3);
    public static final TenantId NORDIC = new TenantId(4);
    public static final TenantId FJORD = new TenantId(5);

    final Server server;
    public final ServerDatabase database;
    public final TestClock clock = new TestClock(NOW);
    public final Mailbox mailbox;
    private final Somebody somebody = Somebody.as(Role.OPERATOR, new TenantId(1));
    private final Wired beans;

    private House(Server server) {
        this.server = server;
        database = new ServerDatabase(server);
        server.databases().openControl();
        tenant(PLATFORM, "PLATFORM", null);
        tenant(ANADOLU, "RESELLER", PLATFORM);
        tenant(LALE, "CUSTOMER", ANADOLU);
        tenant(NORDIC, "RESELLER", PLATFORM);
        tenant(FJORD, "CUSTOMER", NORDIC);
        beans = new Wired(
                database, clock, somebody, new Carriers(), new Secrets(SecretKey.ofBase64("A".repeat(43) + "=")));
        beans.get(TenantDirectory.class).refresh();
        beans.get(RulesInForce.class);
        mailbox = Mailbox.of(database, LALE, NOW);
    }

    public static House open() throws IOException, InterruptedException {
        return new House(Server.start());
    }

    private void tenant(TenantId id, String kind, @Nullable TenantId parent) {
        database.inControl(control -> control.update(
                "INSERT INTO tenant (id, name, kind, parent_id, language, time_zone, created_at)"
                        + " VALUES (?, ?, ?, ?, 'tr', 'Europe/Istanbul', ?)",
                id.value(),
                "customer-" + id,
                kind,
                parent == null ? null : parent.value(),
                NOW));
        server.databases().openTenant(id);
    }

    /** A bean, called by a person of a tenant from now on. */
    public <T> T as(Role role, TenantId tenant, Class<T> boundary) {
        somebody.becomes(role, tenant);
        return beans.get(boundary);
    }

    public <T> T bean(Class<T> type) {
        return beans.get(type);
    }

    /** A message of the customer LALE. */
    public static MessageId message(long campaign, int row) {
        return new MessageId(new CampaignId(LALE, campaign), row);
    }

    /** What people did with LALE's things: deed and upon what. */
    public List<String> audited(String action) {
        return database.control(control -> control.list(
                "SELECT CONCAT(actor, ' ', subject) FROM audit_entry WHERE action = ? AND tenant_id = ? ORDER BY id",
                row -> row.getString(1),
                action,
                LALE.value()));
    }

    @Override
    public void close() {
        server.close();
    }
}
