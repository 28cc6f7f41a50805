package org.gatehouse.policy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.account.CurrentCaller;
import org.gatehouse.account.Role;
import org.gatehouse.account.Somebody;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.audit.Audit;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.ServerDatabase;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.work.Node;
import org.jspecify.annotations.Nullable;

/** A real control database with the platform, two resellers and a customer of each. */
final class Scene implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-22T06:15:00Z");
    static final TenantId PLATFORM = new TenantId(1);
    static final TenantId ANADOLU = new TenantId(2);
    static final TenantId LALE = new TenantId(3);
    static final TenantId NORDIC = new TenantId(4);
    static final TenantId FJORD = new TenantId(5);
    static final BookId CONTENT = new BookId(PLATFORM, RulebookKind.CONTENT);

    private static final List<String> TABLES = List.of(
            "rulebook_fault",
            "rulebook_draft_author",
            "rulebook_draft_step",
            "rulebook_draft",
            "rulebook_version",
            "audit_entry",
            "node");

    final Server server;
    final ServerDatabase database;
    final HandClock clock = new HandClock(START);
    final Audit audit;
    final TenantDirectory directory;

    private Scene(Server server) {
        this.server = server;
        this.database = new ServerDatabase(server);
        this.audit = new Audit(database, clock);
        this.directory = new TenantDirectory(database, audit);
    }

    /** With the control database of an older version, until it is opened. */
    static Scene ofVersion(String schema) throws IOException, InterruptedException {
        Scene scene = new Scene(Server.start());
        scene.server.openControlOf(schema);
        scene.tenants();
        scene.advance(Duration.ofMinutes(1));
        return scene;
    }

    static Scene start() throws IOException, InterruptedException {
        Scene scene = new Scene(Server.start());
        scene.server.databases().openControl();
        scene.tenants();
        return scene;
    }

    private void tenants() {
        tenant(PLATFORM, "platform", "PLATFORM", null);
        tenant(ANADOLU, "anadolu", "RESELLER", PLATFORM);
        tenant(LALE, "lale", "CUSTOMER", ANADOLU);
        tenant(NORDIC, "nordic", "RESELLER", PLATFORM);
        tenant(FJORD, "fjord", "CUSTOMER", NORDIC);
    }

    private void tenant(TenantId id, String name, String kind, @Nullable TenantId parent) {
        database.inControl(control -> control.update(
                "INSERT INTO tenant (id, name, kind, parent_id, language, time_zone, created_at)"
                        + " VALUES (?, ?, ?, ?, 'en', 'UTC', ?)",
                id.value(),
                name,
                kind,
                parent == null ? null : parent.value(),
                START));
    }

    /** No versions, drafts, faults; the clock at its start. */
    void clear() {
        database.inControl(control -> TABLES.forEach(table -> control.update("DELETE FROM " + table)));
        clock.set(START);
    }

    /** A node of the portal: its rulebooks, loaded, and what it could not load. */
    record Running(RulesInForce rules, RulebookFaults faults) {

        int version(RulebookKind kind) {
            return rules.current().source(kind.id()).version();
        }
    }

    Running node() {
        Node here = new Node(database);
        here.renew();
        RulebookFaults faults = new RulebookFaults(database, here, audit, clock);
        RulesInForce rules =
                new RulesInForce(database, directory, faults, new EarlierRulebooks(database, directory), clock);
        rules.load();
        node = new Running(rules, faults);
        return node;
    }

    @SuppressWarnings("NullAway.Init")
    private Running node;

    /** Somebody who signed in on the node that was started last. */
    Person person(String login, TenantId tenant, Role role) {
        LayerAccess access = new LayerAccess(new CurrentCaller(Somebody.as(login, tenant, role), directory), directory);
        DraftDesk desk = new DraftDesk(database, directory, audit, clock);
        DraftProof proof = new DraftProof(node.rules());
        VersionDesk versions = new VersionDesk(database, audit, clock);
        return new Person(
                login,
                new RulebookLibrary(access, desk, proof, node.faults(), database, clock),
                new RulebookDrafts(access, desk, proof),
                new RulebookApprovals(access, desk, proof, versions, node.rules(), clock));
    }

    Person compliance(String login) {
        return person(login, PLATFORM, Role.COMPLIANCE);
    }

    /** What people approved, without their way there: the platform's content with one more rule. */
    int approved(RulebookSource source, Instant from) {
        return approved(CONTENT, source, from);
    }

    int approved(BookId book, RulebookSource source, Instant from) {
        return database.control(control -> {
            StoredVersions.lock(control);
            return StoredVersions.add(
                    control,
                    new StoredVersions.NewVersion(
                            book, source, from, "ada@platform", "bob@platform", clock.instant(), "", "", "", null));
        });
    }

    static RulebookSource shipped(RulebookKind kind) {
        return Rulebooks.defaults().source(kind.id());
    }

    /** The shipped content with one more rule, which warns of texts that are longer than so many characters. */
    static RulebookSource warningAbove(int length) {
        RulebookSource shipped = shipped(RulebookKind.CONTENT);
        return shipped.withRules(shipped.rules() + """

                rule "long-text"
                when
                    Message(length > %d)
                then
                    warn("long-text", length);
                end
                """.formatted(length));
    }

    List<String> audited() {
        return database.control(
                control -> control.list("SELECT action FROM audit_entry ORDER BY id", row -> row.getString(1)));
    }

    @Override
    public void close() {
        server.close();
    }

    void advance(Duration time) {
        clock.advance(time);
    }
}
