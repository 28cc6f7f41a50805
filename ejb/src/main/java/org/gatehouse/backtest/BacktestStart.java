package org.gatehouse.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gatehouse.answer.Conflict;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.audit.Audit;
import org.gatehouse.policy.OpenDraft;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.rules.book.RulebookException;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.tenant.sql.DatabaseFault;
import org.gatehouse.transaction.Database;

/** Puts a back-test in line; the draft is kept as it is now, and so is the version it is compared with. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class BacktestStart {

    private Database database;
    private RulesInForce rules;
    private BacktestSignal signal;
    private Audit audit;
    private Clock clock;

    /** For the container's proxy. */
    protected BacktestStart() {}

    @Inject
    public BacktestStart(Database database, RulesInForce rules, BacktestSignal signal, Audit audit, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.signal = signal;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Starts one.
     *
     * @throws InvalidInput for other than 1 to 30 days, and for a draft that cannot be loaded
     * @throws Conflict while the layer has one that is not over, and when the draft is closed
     */
    BacktestId start(OpenDraft draft, long days, String login) {
        if (days < 1 || days > Period.DAYS_MAX) {
            throw new InvalidInput("days", "range", Long.toString(days), "1", Integer.toString(Period.DAYS_MAX));
        }
        if (!draft.draft().state().isOpen()) {
            throw new Conflict("rulebook.draft.closed", draft.draft().changedBy());
        }
        BacktestId id = add(new BacktestRows.Asked(
                draft.draft().id(),
                draft.draft().revision(),
                draft.source(),
                versionInForce(draft),
                (int) days,
                login,
                clock.instant()));
        signal.raise();
        return id;
    }

    /** Loads the draft, too, so that a broken one is told at once. */
    private int versionInForce(OpenDraft draft) {
        rules.refresh(); // another node may have approved a version a moment ago
        Rulebooks inForce = rules.of(draft.layer().id());
        try {
            Comparisons.of(inForce, draft.layer().kind(), draft.source());
        } catch (RulebookException broken) {
            throw new InvalidInput("draft", "backtest.draft", String.valueOf(broken.getMessage()));
        }
        return Comparisons.versionInForce(inForce, draft.source());
    }

    private BacktestId add(BacktestRows.Asked asked) {
        try {
            return database.control(sql -> {
                BacktestId id = BacktestRows.add(sql, asked);
                audit.record(
                        sql,
                        new Audit.Entry(
                                asked.login(),
                                asked.draft().layer(),
                                "backtest.started",
                                id.toString(),
                                "draft %d, revision %d, %d days"
                                        .formatted(asked.draft().number(), asked.revision(), asked.days())));
                return id;
            });
        } catch (RuntimeException e) {
            if (DatabaseFault.saysDuplicateKey(e)) {
                throw new Conflict("backtest.running", asked.source().name());
            }
            throw e;
        }
    }
}
