package org.gatehouse.backtest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.rules.book.ReplyMeaning;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** Reads what people wrote back to one tenant once more. */
final class ReplyTraffic implements TenantTraffic {

    private static final int ROWS = 1_000;
    private static final int BRAND_WORDS_MAX = 6;

    private final Database database;
    private final TenantId tenant;
    private final Period period;
    private final Comparison comparison;
    private @Nullable Set<String> senders;
    private long lastId;

    ReplyTraffic(Database database, TenantId tenant, Period period, Comparison comparison) {
        this.database = database;
        this.tenant = tenant;
        this.period = period;
        this.comparison = comparison;
    }

    private record Reply(long id, long phone, String text) {}

    /** How many replies there are to be read. */
    static long count(Sql sql, Period period) {
        return sql.number("SELECT COUNT(*) FROM reply WHERE at >= ? AND at < ?", period.from(), period.until());
    }

    @Override
    public @Nullable Portion next() {
        List<Reply> replies = database.reading(tenant, this::read);
        if (replies.isEmpty()) {
            return null;
        }
        lastId = replies.get(replies.size() - 1).id();
        Set<String> names = Set.copyOf(senders());
        return new Portion(replies.size(), () -> compare(replies, names));
    }

    private Set<String> senders() {
        if (senders == null) {
            senders = new HashSet<>(
                    database.reading(tenant, sql -> sql.list("SELECT name FROM sender", row -> row.getString(1))));
        }
        return senders;
    }

    private List<Reply> read(Sql sql) {
        return sql.list(
                "SELECT id, phone, text FROM reply WHERE id > ? AND at >= ? AND at < ? ORDER BY id LIMIT ?",
                row -> new Reply(row.getLong("id"), row.getLong("phone"), row.getString("text")),
                lastId,
                period.from(),
                period.until(),
                ROWS);
    }

    private List<Difference> compare(List<Reply> replies, Set<String> names) {
        List<Difference> differences = new ArrayList<>();
        for (Reply reply : replies) {
            List<String> brands = brands(reply.text(), names);
            Change change = new Change(
                    ending(comparison.inForce(), reply, brands), ending(comparison.drafted(), reply, brands));
            if (!change.isNone()) {
                differences.add(new Difference(change, Place.ofReply(reply.id()), reply.phone(), 0));
            }
        }
        return differences;
    }

    private static Ending ending(Rulebooks rulebooks, Reply reply, List<String> brands) {
        ReplyMeaning meaning = rulebooks.meaning(reply.text(), brands);
        String ofBrand = meaning.brand() == null ? "" : " BRAND";
        return Ending.of(meaning.meaning() + ofBrand, meaning.rule());
    }

    /** The tenant's sender that one of the first words after the first names, as when the reply came in. */
    private static List<String> brands(String text, Set<String> names) {
        List<String> words = List.of(text.strip().split("\\s+"));
        for (String word : words.subList(Math.min(1, words.size()), Math.min(words.size(), BRAND_WORDS_MAX))) {
            for (String name : List.of(word, word.toUpperCase(Locale.ROOT))) {
                if (names.contains(name)) {
                    return List.of(name);
                }
            }
        }
        return List.of();
    }
}
