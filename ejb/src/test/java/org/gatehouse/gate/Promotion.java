package org.gatehouse.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.account.Tenant;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Terms;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.rules.text.Segmentation;
import org.gatehouse.tenancy.TenantTransactions;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.gatehouse.tenant.settings.Settings;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A campaign of the sender LALE and its way through the gate.
 *
 * @param text before the opt-out line and the sender are appended: only what it says itself can stop it
 */
record Promotion(
        TenantTransactions transactions,
        long number,
        Category category,
        String text,
        @Nullable Instant scheduleAt) {

    /** A quarter past nine in Istanbul. */
    static final Instant NOW = Instant.parse("2026-11-22T06:15:00Z");

    static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    static final Rulebooks DEFAULTS = Rulebooks.defaults();
    /** The columns of frequency limits. */
    static final String LIMITS =
            RulebookKind.FREQUENCY.table("limits").orElseThrow().header();

    static final WideFacts NOTHING_WIDE = new WideFacts(Map.of(), Map.of());

    static Promotion of(TenantTransactions transactions, long number) {
        return new Promotion(transactions, number, Category.PROMOTIONAL, "Spring sale, half price", null);
    }

    Promotion with(Category other) {
        return new Promotion(transactions, number, other, text, scheduleAt);
    }

    Promotion saying(String other) {
        return new Promotion(transactions, number, category, other, scheduleAt);
    }

    Promotion dueAt(Instant other) {
        return new Promotion(transactions, number, category, text, other);
    }

    Promotion stored() {
        transactions.run(sql -> CampaignRows.insert(sql, campaign(), "key " + number, new byte[32]));
        return this;
    }

    private Campaign campaign() {
        return new Campaign(
                number,
                "Spring sale",
                category,
                "LALE",
                text,
                null,
                true,
                true,
                scheduleAt,
                Terms.of(Settings.inherited(List.of()), CampaignContext.appended("LALE", "tr", "4242", true, true)),
                Duration.ofHours(24),
                "lale-customer",
                NOW,
                Campaign.Phase.ADMITTING,
                null,
                null,
                1,
                1_000,
                0,
                0,
                0);
    }

    CampaignContext context(Rulebooks rulebooks) {
        Tenant tenant =
                new Tenant(transactions.tenant(), "lale", TenantKind.CUSTOMER, new TenantId(1), "tr", ISTANBUL, NOW);
        CampaignFacts facts =
                new CampaignFacts(category, "LALE", true, Set.of(), Set.of(Category.values()), "tr", true, true, 10);
        return new CampaignContext(tenant, campaign(), facts, rulebooks);
    }

    /** A Turkish mobile number that asks to go; {@code countedSlot} as in {@link Candidate}. */
    Candidate candidate(int seq, long phone, @Nullable Integer countedSlot, Decisions.@Nullable Decision released) {
        CampaignContext context = context(DEFAULTS);
        Rendering rendering = context.render(Map.of());
        String rendered = rendering instanceof Rendering.Text whole ? whole.text() : null;
        return new Candidate(
                seq,
                phone,
                "TR",
                "90",
                "simulator",
                rendered,
                rendered == null ? null : Segmentation.of(context.outgoing(rendered)),
                rendering instanceof Rendering.Unfilled unfilled ? unfilled.variable() : null,
                countedSlot,
                released);
    }

    /** The verdicts about new messages, within a transaction. */
    List<Judged> judge(Sql sql, Rulebooks rulebooks, Collection<Long> phones, WideFacts wide) {
        CampaignRows.lock(sql, number);
        List<Candidate> candidates = new ArrayList<>();
        phones.forEach(phone -> candidates.add(candidate(candidates.size() + 1, phone, null, null)));
        return new Gate(sql, context(rulebooks), wide, NOW).judge(candidates);
    }

    List<Judged> judge(Collection<Long> phones) {
        return judge(phones, DEFAULTS);
    }

    List<Judged> judge(Collection<Long> phones, Rulebooks rulebooks) {
        return transactions.call(sql -> judge(sql, rulebooks, phones, NOTHING_WIDE));
    }

    /** The shipped rulebooks with one other frequency limit; commas stand between its cells. */
    static Rulebooks limited(String row) {
        String rows = LIMITS + row.replace(',', '\t') + "\n";
        return DEFAULTS.with(
                DEFAULTS.source("frequency").withTable("limits", rows).asVersion(2));
    }
}
