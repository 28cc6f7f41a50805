package org.gatehouse.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.account.Tenant;
import org.gatehouse.message.TextHash;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** Compares one tenant's traffic under the rulebooks that ship with a draft of one of them, in one thread. */
record Lookback(Database database, Tenant tenant, Period period) {

    /** One line as a test reads it. */
    record Line(String inForce, String drafted, long messages, long recipients, long credits) {}

    static Lookback of(Mailbox mailbox, int days, Instant now) {
        return new Lookback(mailbox.database(), mailbox.tenant(), Period.lastDays(days, now));
    }

    /** The shipped rulebook with some lines more in one table. */
    static RulebookSource withRows(RulebookKind kind, String table, String... rows) {
        RulebookSource source = Mailbox.RULES.source(kind.id());
        String old = String.valueOf(source.tables().get(table));
        return source.withTable(table, old + (old.endsWith("\n") ? "" : "\n") + String.join("\n", rows) + "\n");
    }

    /** The shipped rulebook with a piece of one table exchanged, which must be there. */
    static RulebookSource exchanged(RulebookKind kind, String table, String piece, String other) {
        RulebookSource source = Mailbox.RULES.source(kind.id());
        String old = String.valueOf(source.tables().get(table));
        if (!old.contains(piece)) {
            throw new IllegalArgumentException("There is no (%s) in %s.".formatted(piece, table));
        }
        return source.withTable(table, old.replace(piece, other));
    }

    List<Line> compare(RulebookSource draft) {
        return lines(totals(draft));
    }

    TenantTotals totals(RulebookSource draft) {
        RulebookKind kind = RulebookKind.of(draft.name()).orElseThrow();
        Rulebooks drafted = Mailbox.RULES.with(draft.asVersion(2));
        TenantTraffic traffic = traffic().of(tenant, period, new Comparison(kind, Mailbox.RULES, drafted));
        TenantTotals totals = new TenantTotals(TenantTotals.LINES_MAX);
        for (Portion portion = traffic.next(); portion != null; portion = traffic.next()) {
            totals.add(portion.comparison().get());
        }
        return totals;
    }

    Traffic traffic() {
        return new Traffic(
                database,
                versions -> database.control(sql -> Mailbox.RULES.frequencyLimits()),
                carrier -> "simulator",
                phone -> TextHash.of("hash of " + phone));
    }

    static byte[] hash(long phone) {
        return TextHash.of("hash of " + phone);
    }

    static List<Line> lines(TenantTotals totals) {
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<Change, Totals> line : totals.lines().entrySet()) {
            Totals sum = line.getValue();
            lines.add(new Line(
                    words(line.getKey().inForce()),
                    words(line.getKey().drafted()),
                    sum.messages(),
                    sum.recipients(),
                    sum.credits()));
        }
        return lines;
    }

    private static String words(Ending ending) {
        @Nullable CitedRule rule = ending.rule();
        return ending.outcome() + (rule == null ? "" : " by " + rule.name());
    }

    /** Checksum of every table of the tenant. */
    Map<String, String> checksums() {
        return database.tenant(tenant.id(), sql -> {
            Map<String, String> sums = new TreeMap<>();
            for (String table : sql.list("SHOW TABLES", row -> row.getString(1))) {
                sums.put(
                        table,
                        sql.first("CHECKSUM TABLE " + table + " EXTENDED", row -> String.valueOf(row.getString(2)))
                                .orElseThrow());
            }
            return sums;
        });
    }
}
