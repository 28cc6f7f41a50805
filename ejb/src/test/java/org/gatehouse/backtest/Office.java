package org.gatehouse.backtest;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.gatehouse.account.CurrentCaller;
import org.gatehouse.account.Role;
import org.gatehouse.account.Somebody;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.audit.Audit;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.policy.DraftDesk;
import org.gatehouse.policy.DraftProof;
import org.gatehouse.policy.EarlierRulebooks;
import org.gatehouse.policy.LayerAccess;
import org.gatehouse.policy.RulebookDrafts;
import org.gatehouse.policy.RulebookFaults;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.secret.SecretKey;
import org.gatehouse.secret.Secrets;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.UnnestedDatabase;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.work.Node;
import org.jspecify.annotations.Nullable;

/** A platform with two resellers and a customer of each, their databases, and a node without a container. */
final class Office {

    static final TenantId PLATFORM = new TenantId(1);
    static final TenantId ANADOLU = new TenantId(2);
    static final TenantId LALE = new TenantId(3);
    static final TenantId NORDIC = new TenantId(4);
    static final TenantId FJORD = new TenantId(5);

    final UnnestedDatabase database;
    final RulesInForce rules;
    private final Clock clock;
    private final Audit audit;
    private final TenantDirectory directory;

    Office(Server server, Instant now) {
        this.database = new UnnestedDatabase(server);
        this.clock = Clock.fixed(now, ZoneOffset.UTC);
        this.audit = new Audit(database, clock);
        this.directory = new TenantDirectory(database, audit);
        server.databases().openControl();
        tenant(server, PLATFORM, "platform", "PLATFORM", null);
        tenant(server, ANADOLU, "anadolu", "RESELLER", PLATFORM);
        tenant(server, LALE, "lale", "CUSTOMER", ANADOLU);
        tenant(server, NORDIC, "nordic", "RESELLER", PLATFORM);
        tenant(server, FJORD, "fjord", "CUSTOMER", NORDIC);
        Node node = new Node(database);
        node.renew();
        this.rules = new RulesInForce(
                database,
                directory,
                new RulebookFaults(database, node, audit, clock),
                new EarlierRulebooks(database, directory),
                clock);
        rules.load();
    }

    private void tenant(Server server, TenantId id, String name, String kind, @Nullable TenantId parent) {
        database.inControl(control -> control.update(
                "INSERT INTO tenant (id, name, kind, parent_id, language, time_zone, created_at)"
                        + " VALUES (?, ?, ?, ?, 'en', 'UTC', ?)",
                id.value(),
                name,
                kind,
                parent == null ? null : parent.value(),
                clock.instant()));
        server.databases().openTenant(id);
    }

    /** Somebody at the boundaries of drafts and of back-tests. */
    record Person(RulebookDrafts drafts, Backtests backtests) {}

    Person person(Role role, TenantId tenant) {
        CurrentCaller caller = new CurrentCaller(Somebody.as(role, tenant), directory);
        RulebookDrafts drafts = new RulebookDrafts(
                new LayerAccess(caller, directory),
                new DraftDesk(database, directory, audit, clock),
                new DraftProof(rules));
        return new Person(
                drafts,
                new Backtests(
                        caller,
                        directory,
                        database,
                        drafts,
                        new BacktestStart(database, rules, new BacktestSignal(), audit, clock),
                        new ExampleViews(caller, directory, new ExampleTexts(database), audit),
                        audit,
                        clock));
    }

    /** Works on what waits. @return whether there was anything */
    boolean work(Evaluators evaluators) {
        Secrets secrets = new Secrets(SecretKey.ofBase64(Base64.getEncoder().encodeToString(new byte[32])));
        BacktestSubjects subjects = new BacktestSubjects(database, directory, rules, new Carriers(), secrets);
        return new Lane(database, clock, subjects, evaluators).step(Desk.forever());
    }

    /** What was done by people, the oldest first: deed, whose data, upon what. */
    List<String> audited(String action) {
        return database.control(control -> control.list(
                "SELECT CONCAT(actor, ' ', t.name, ' ', subject, ' ', COALESCE(detail, '')) FROM audit_entry a"
                        + " JOIN tenant t ON t.id = a.tenant_id WHERE action = ? ORDER BY a.id",
                row -> row.getString(1).strip(),
                action));
    }
}
