package org.gatehouse.backtest;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.gatehouse.account.CurrentCaller;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.answer.Cursor;
import org.gatehouse.answer.NotFound;
import org.gatehouse.answer.Page;
import org.gatehouse.audit.Audit;
import org.gatehouse.policy.DraftId;
import org.gatehouse.policy.RulebookDrafts;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/**
 * The boundary of back-tests: what a draft would have done to stored traffic. Whoever may edit the draft starts and
 * cancels them, whoever may read it reads them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class Backtests {

    /** The most lines of one back-test; what goes beyond is gathered in one line of each tenant. */
    public static final int LINES_MAX = Run.LINES_MAX;

    /** The most lines of one tenant in a back-test. */
    public static final int TENANT_LINES_MAX = TenantTotals.LINES_MAX;

    private static final int EXPORTED_AT_ONCE = 1_000;
    private static final int SHOWN_MAX = 100;

    private CurrentCaller current;
    private TenantDirectory tenants;
    private Database database;
    private RulebookDrafts drafts;
    private BacktestStart start;
    private ExampleViews examples;
    private Audit audit;
    private Clock clock;

    /** For the container's proxy. */
    protected Backtests() {}

    @Inject
    public Backtests(
            CurrentCaller current,
            TenantDirectory tenants,
            Database database,
            RulebookDrafts drafts,
            BacktestStart start,
            ExampleViews examples,
            Audit audit,
            Clock clock) {
        this.current = current;
        this.tenants = tenants;
        this.database = database;
        this.drafts = drafts;
        this.start = start;
        this.examples = examples;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Runs a draft over the stored traffic of the last days of all tenants under its layer; a node takes it up.
     *
     * @param days 1 to 30
     * @throws NotFound when the draft is not the caller's to edit
     * @throws org.gatehouse.answer.InvalidInput for other days, and a draft that cannot be loaded
     * @throws org.gatehouse.answer.Conflict while the layer has one that is not over, and when the draft is closed
     */
    @RolesAllowed({COMPLIANCE, RESELLER})
    public Backtest start(DraftId draft, long days) {
        return find(start.start(drafts.find(draft), days, current.caller().login()));
    }

    /** Those of a draft, newest first, the last hundred. @throws NotFound when the draft is not the caller's to see */
    @RolesAllowed({COMPLIANCE, OPERATOR, RESELLER})
    public List<Backtest> of(DraftId draft) {
        drafts.find(draft);
        return database.control(sql -> BacktestRows.ofDraft(sql, draft, SHOWN_MAX));
    }

    /** How it stands. @throws NotFound also when it is not the caller's to see */
    @RolesAllowed({COMPLIANCE, OPERATOR, RESELLER})
    public Backtest find(BacktestId id) {
        Backtest backtest =
                database.control(sql -> BacktestRows.find(sql, id)).orElseThrow(() -> new NotFound("backtest"));
        if (!Rights.mayRead(current.caller(), ancestors(backtest))) {
            throw new NotFound("backtest");
        }
        return backtest;
    }

    /** Whether the draft still says what was compared; a title or a note is no part of it. @throws NotFound */
    @RolesAllowed({COMPLIANCE, OPERATOR, RESELLER})
    public boolean isOfTheDraftAsItIs(BacktestId id) {
        Backtest backtest = find(id);
        RulebookSource compared = database.control(sql -> BacktestRows.source(sql, backtest));
        RulebookSource now = drafts.find(backtest.draft()).source();
        return now.rules().equals(compared.rules()) && now.tables().equals(compared.tables());
    }

    private List<TenantId> ancestors(Backtest backtest) {
        return tenants.ancestors(backtest.draft().layer());
    }

    /** Ends it, within two seconds; one that is over stays as it is. @throws NotFound */
    @RolesAllowed({COMPLIANCE, RESELLER})
    public Backtest cancel(BacktestId id) {
        TenantId layer = find(id).draft().layer();
        String login = current.caller().login();
        database.inControl(sql -> {
            if (Claims.cancel(sql, id, login, clock.instant())) {
                audit.record(sql, new Audit.Entry(login, layer, "backtest.cancelled", id.toString(), null));
            }
        });
        return find(id);
    }

    /** What ends otherwise, those with most messages first; it grows while the back-test runs. @throws NotFound */
    @RolesAllowed({COMPLIANCE, OPERATOR, RESELLER})
    public Page<BacktestLine> lines(BacktestId id, @Nullable String cursor, int limit) {
        find(id);
        List<BacktestLine> lines = lines(id, after(cursor), limit + 1);
        return Cursor.page(lines, limit, line -> line.messages() + "-" + line.number());
    }

    private static LineRows.After after(@Nullable String cursor) {
        if (cursor == null) {
            return LineRows.After.NOTHING;
        }
        long[] pair = Cursor.pair(cursor);
        return new LineRows.After(pair[0], (int) pair[1]);
    }

    private List<BacktestLine> lines(BacktestId id, LineRows.After after, int limit) {
        return database.control(sql -> LineRows.page(sql, id, after, limit)).stream()
                .map(this::named)
                .toList();
    }

    private BacktestLine named(LineRows.Stored line) {
        return new BacktestLine(
                line.number(), name(line.tenant()), line.change(), line.messages(), line.recipients(), line.credits());
    }

    private String name(TenantId tenant) {
        return tenants.find(tenant).map(Tenant::name).orElse(tenant.toString());
    }

    /** All lines, one after the other. @throws NotFound */
    @RolesAllowed({COMPLIANCE, OPERATOR, RESELLER})
    public void export(BacktestId id, Consumer<BacktestLine> line) {
        find(id);
        LineRows.After after = LineRows.After.NOTHING;
        while (true) {
            List<BacktestLine> lines = lines(id, after, EXPORTED_AT_ONCE);
            lines.forEach(line);
            if (lines.size() < EXPORTED_AT_ONCE) {
                return;
            }
            BacktestLine last = lines.get(lines.size() - 1);
            after = new LineRows.After(last.messages(), last.number());
        }
    }

    /**
     * Messages of the lines, at most twenty of each, line by line. Numbers and texts are told to compliance, and to a
     * reseller those of its customers; that somebody looked at another tenant's is kept.
     */
    @RolesAllowed({COMPLIANCE, OPERATOR, RESELLER})
    public Page<BacktestExample> examples(BacktestId id, @Nullable String cursor, int limit) {
        find(id);
        ExampleRows.At after = at(cursor);
        Page<ExampleRows.Stored> page = Cursor.page(
                database.control(sql -> ExampleRows.page(sql, id, after, limit + 1)),
                limit,
                example -> example.at().line() + "-" + example.at().place());
        return new Page<>(examples.of(id, page.items()), page.next());
    }

    /** The same of one line. @throws NotFound */
    @RolesAllowed({COMPLIANCE, OPERATOR, RESELLER})
    public List<BacktestExample> examplesOf(BacktestId id, int line) {
        find(id);
        ExampleRows.At before = new ExampleRows.At(line, 0);
        List<ExampleRows.Stored> found =
                database.control(sql -> ExampleRows.page(sql, id, before, Totals.EXAMPLES_MAX));
        return examples.of(
                id, found.stream().filter(one -> one.at().line() == line).toList());
    }

    private static ExampleRows.At at(@Nullable String cursor) {
        if (cursor == null) {
            return ExampleRows.At.BEGINNING;
        }
        long[] pair = Cursor.pair(cursor);
        return new ExampleRows.At((int) pair[0], (int) pair[1]);
    }
}
