package org.gatehouse.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.carrier.CarrierConfig;
import org.gatehouse.carrier.CarrierLink;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.carrier.Poll;
import org.gatehouse.carrier.ScriptedSmsc;
import org.gatehouse.credit.LedgerScene;
import org.gatehouse.message.Sample;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.receipt.Inbox;
import org.gatehouse.secret.SecretKey;
import org.gatehouse.secret.Secrets;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.ServerDatabase;
import org.gatehouse.tenancy.TenantTransactions;
import org.gatehouse.tenancy.TestClock;
import org.gatehouse.tenancy.Wired;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.Database;

/**
 * A portal's server, clock and one carrier, and processes of the portal that come and go. Nothing moves by itself: a
 * test takes each step.
 */
public final class Pipeline implements AutoCloseable {

    private static final long PLATFORM = 1;
    private static final AtomicLong LAST_TENANT = new AtomicLong(PLATFORM);

    private final Server server;
    private final ServerDatabase database;
    private final TestClock clock = new TestClock(Sample.START);
    private final Secrets secrets = new Secrets(SecretKey.ofBase64("A".repeat(43) + "="));
    private final ScriptedSmsc smsc = new ScriptedSmsc(ScriptedSmsc.FRIENDLY);
    private final CarrierRoute route;
    private final Carriers carriers = new Carriers();
    private final RulesInForce rules;
    private volatile Wired process;

    private Pipeline(Server server) {
        this.server = server;
        database = new ServerDatabase(server);
        insert(PLATFORM, "platform", "PLATFORM");
        process = new Wired(database, clock);
        rules = process.get(RulesInForce.class);
        process = process(database);
        CarrierConfig config = CarrierConfig.DEFAULT.at("127.0.0.1", smsc.port());
        route = new CarrierRoute(
                Sample.CARRIER,
                config,
                new CarrierLink(
                        config,
                        (carrier, pdu) -> get(Inbox.class).accept(carrier, pdu),
                        Executors.defaultThreadFactory()));
        carriers.open(List.of(route));
        Poll.until("bound", route.link()::isBound);
    }

    public static Pipeline start() throws IOException, InterruptedException {
        Server server = Server.start();
        server.databases().openControl();
        return new Pipeline(server);
    }

    /** Forgets what earlier tests left to do; a fresh process meets a carrier that takes everything. */
    public void clear() {
        smsc.follow(ScriptedSmsc.FRIENDLY);
        smsc.forget();
        database.inControl(sql -> List.of("work_ticket", "receipt_inbox", "unknown_message", "carrier_message")
                .forEach(table -> sql.update("DELETE FROM " + table)));
        restart();
    }

    private Wired process(Database seen) {
        return new Wired(seen, clock, secrets, carriers, rules);
    }

    /** A bean of the process that runs now. */
    public <T> T get(Class<T> type) {
        return process.get(type);
    }

    /** Another process takes the place of the one that ran until now, which was killed or goes on unseen. */
    public void restart() {
        restart(database);
    }

    /** The same with a process that loses transactions. */
    public void restart(Database seen) {
        process = process(seen);
    }

    /** The database as it is, whatever becomes of a process. */
    public Database database() {
        return database;
    }

    public Server server() {
        return server;
    }

    public TestClock clock() {
        return clock;
    }

    public Secrets secrets() {
        return secrets;
    }

    /** The one carrier. */
    public CarrierRoute route() {
        return route;
    }

    /** The carrier's side: what it answers is up to the test. */
    public ScriptedSmsc smsc() {
        return smsc;
    }

    /** A customer with a database, the sender LALE and a million credits. */
    public TenantId aTenant() {
        TenantId tenant = aTenantOutOfService();
        server.databases().openTenant(tenant);
        TenantTransactions transactions = new TenantTransactions(server, tenant);
        transactions.run(sql ->
                sql.update("INSERT INTO sender (name, approved, created_at) VALUES ('LALE', 1, ?)", Sample.START));
        new LedgerScene(transactions).topUp(1_000_000, "pipeline");
        return tenant;
    }

    /** A customer whose database cannot be reached. */
    public TenantId aTenantOutOfService() {
        TenantId tenant = new TenantId(LAST_TENANT.incrementAndGet());
        insert(tenant.value(), "tenant-" + tenant, "CUSTOMER");
        get(TenantDirectory.class).refresh();
        return tenant;
    }

    private void insert(long id, String name, String kind) {
        database.inControl(sql -> sql.update(
                "INSERT INTO tenant (id, name, kind, language, time_zone, created_at)"
                        + " VALUES (?, ?, ?, 'tr', 'Europe/Istanbul', ?)",
                id,
                name,
                kind,
                Sample.START));
    }

    @Override
    public void close() throws IOException {
        carriers.close();
        smsc.close();
        server.close();
    }
}
