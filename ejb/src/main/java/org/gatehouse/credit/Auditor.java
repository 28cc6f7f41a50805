package org.gatehouse.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the ledger from the rows (architecture, section 6): messages against tally and tally against entries,
 * campaign by campaign; then the entries one after the other, and their sum against the account. Nothing is found when
 * every message is in its bucket and every credit accounted for. It reads in many short transactions and holds the
 * account's lock only to read it, so that an audit of a large tenant keeps nobody waiting.
 */
public final class Auditor {

    /** More differences than this help nobody: the audit ends there. */
    static final int DIFFERENCES_MAX = 100;

    private static final String SET_ASIDE = "SELECT COALESCE(SUM(set_aside), 0) FROM campaign";
    private static final String SHARES = "SELECT COALESCE(SUM(credits), 0) FROM refund_share";
    private static final String LAST_ENTRY = "SELECT COALESCE(MAX(id), 0) FROM ledger_entry";

    private final Consumer<Consumer<Sql>> transactions;
    private final List<Difference> differences = new ArrayList<>();

    /** @param transactions runs work in a transaction on the tenant's database, again from the start if need be */
    public Auditor(Consumer<Consumer<Sql>> transactions) {
        this.transactions = transactions;
    }

    /** The account at the beginning, and what had led to it until then. */
    private record Begin(Ledger.Balance account, long setAside, long shares, long lastEntry) {}

    /** What does not add up, at most {@link #DIFFERENCES_MAX}. */
    public List<Difference> audit() {
        Begin begin = in(
                sql -> new Begin(Ledger.lock(sql), sql.number(SET_ASIDE), sql.number(SHARES), sql.number(LAST_ENTRY)));
        campaigns();
        entries(begin);
        return List.copyOf(differences.subList(0, Math.min(differences.size(), DIFFERENCES_MAX)));
    }

    private void campaigns() {
        Optional<Long> campaign = in(sql -> CampaignAudit.next(sql, 0));
        while (campaign.isPresent() && differences.size() < DIFFERENCES_MAX) {
            long number = campaign.get();
            differences.addAll(in(sql -> CampaignAudit.of(sql, number)));
            campaign = in(sql -> CampaignAudit.next(sql, number));
        }
    }

    private void entries(Begin begin) {
        EntryAudit sum = new EntryAudit();
        long last = 0;
        while (last < begin.lastEntry) {
            long after = last;
            List<EntryAudit.Entry> page = in(sql -> EntryAudit.read(sql, after, begin.lastEntry));
            page.forEach(sum::add);
            last = page.size() < EntryAudit.PAGE
                    ? begin.lastEntry
                    : page.get(page.size() - 1).id();
        }
        differences.addAll(sum.differences());
        compare("balance", begin.account.balance(), sum.balance());
        compare("reserved", begin.account.reserved(), sum.reserved());
        compare("set_aside", begin.account.setAside(), begin.setAside);
        compare("owed", begin.account.owed(), begin.shares - sum.sharesPaid());
    }

    private void compare(String figure, long kept, long recomputed) {
        if (kept != recomputed) {
            differences.add(Difference.ofAccount(figure, kept, recomputed));
        }
    }

    private <T> T in(Function<Sql, T> work) {
        AtomicReference<@Nullable T> answer = new AtomicReference<>();
        transactions.accept(sql -> answer.set(work.apply(sql)));
        return Objects.requireNonNull(answer.get());
    }
}
