package org.gatehouse.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.admission.Problem;
import org.gatehouse.gate.Decisions;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Tallies;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Explanations;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads reports: a campaign and its tally, never its messages. */
final class Reports {

    private static final String SELECT = "SELECT c.*, t.* FROM campaign c JOIN tally t ON t.campaign_id = c.id ";

    private final TenantId tenant;
    private final Locale locale;
    private final Instant asOf;

    Reports(TenantId tenant, Locale locale, Instant asOf) {
        this.tenant = tenant;
        this.locale = locale;
        this.asOf = asOf;
    }

    Optional<CampaignReport> find(Sql sql, long campaign) {
        return sql.first(SELECT + "WHERE c.id = ?", row -> read(row, null), campaign)
                .map(report -> withHold(sql, report));
    }

    /** Newest first, from before a campaign number. */
    List<CampaignReport> before(Sql sql, long campaign, int limit) {
        return sql
                .list(SELECT + "WHERE c.id < ? ORDER BY c.id DESC LIMIT ?", row -> read(row, null), campaign, limit)
                .stream()
                .map(report -> withHold(sql, report))
                .toList();
    }

    private CampaignReport withHold(Sql sql, CampaignReport report) {
        if (report.buckets().getOrDefault(CampaignReport.Bucket.HELD, 0L) == 0) {
            return report;
        }
        Hit hit = Decisions.all(sql, report.id().number()).values().stream()
                .filter(decision -> decision.person() == null)
                .map(Decisions.Decision::decisive)
                .filter(decisive -> decisive != null && decisive.disposition() == Disposition.HOLD)
                .findFirst()
                .orElse(null);
        return hit == null ? report : report.held(hold(hit));
    }

    private CampaignReport.Hold hold(Hit hit) {
        return new CampaignReport.Hold(
                hit.rule().name(),
                Explanations.explain(hit.rule().name(), hit.arguments(), locale),
                Explanations.remedy(hit.rule().name(), hit.arguments(), locale));
    }

    private CampaignReport read(ResultSet row, CampaignReport.@Nullable Hold hold) throws SQLException {
        Campaign campaign = CampaignRows.read(row);
        Map<CampaignReport.Bucket, Long> buckets = new EnumMap<>(CampaignReport.Bucket.class);
        long uploaded = 0;
        for (CampaignReport.Bucket bucket : CampaignReport.Bucket.values()) {
            long count = row.getLong(bucket.name().toLowerCase(Locale.ROOT));
            buckets.put(bucket, count);
            uploaded += count;
        }
        Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            long count = row.getLong(Tallies.column(reason));
            if (count > 0) {
                reasons.put(reason, count);
            }
        }
        long rejected = count(buckets, CampaignReport.Bucket.INVALID) + count(buckets, CampaignReport.Bucket.DUPLICATE);
        long recipients = uploaded - rejected;
        String problem = campaign.problem();
        return new CampaignReport(
                new CampaignId(tenant, campaign.number()),
                campaign.name(),
                campaign.category(),
                campaign.sender(),
                campaign.text(),
                campaign.tag(),
                state(campaign, buckets, recipients),
                campaign.createdAt(),
                campaign.scheduleAt(),
                asOf,
                finalPercent(campaign, buckets, recipients),
                problem == null ? null : problem(Problem.of(problem)),
                hold,
                uploaded,
                recipients,
                row.getLong("segments"),
                buckets,
                reasons,
                row.getLong("delivered_segments"),
                new CampaignReport.Credits(
                        row.getLong("reserved") + campaign.setAside(),
                        row.getLong("captured"),
                        row.getLong("released"),
                        row.getLong("refunded"),
                        row.getLong("redebited")),
                campaign.author(),
                Sql.instant(row, "detail_expired_at"));
    }

    private static CampaignReport.Problem problem(Problem problem) {
        return new CampaignReport.Problem(problem.key(), problem.arguments());
    }

    private static CampaignState state(Campaign campaign, Map<CampaignReport.Bucket, Long> buckets, long recipients) {
        if (campaign.phase() == Campaign.Phase.REFUSED) {
            return CampaignState.REFUSED;
        }
        if (campaign.phase() != Campaign.Phase.ADMITTED) {
            return CampaignState.ADMITTING;
        }
        if (campaign.isCancelled()) {
            return CampaignState.CANCELLED;
        }
        if (terminal(buckets) == recipients) {
            return CampaignState.COMPLETED;
        }
        if (count(buckets, CampaignReport.Bucket.QUEUED) > 0) {
            return CampaignState.SENDING;
        }
        if (count(buckets, CampaignReport.Bucket.SCHEDULED) > 0) {
            return CampaignState.SCHEDULED;
        }
        return count(buckets, CampaignReport.Bucket.HELD) > 0 ? CampaignState.HELD : CampaignState.SENT;
    }

    private static int finalPercent(Campaign campaign, Map<CampaignReport.Bucket, Long> buckets, long recipients) {
        if (campaign.phase() != Campaign.Phase.ADMITTED && campaign.phase() != Campaign.Phase.REFUSED) {
            long expected = Math.max(recipients, campaign.rowCount());
            return (int) Math.min(99, 100 * terminal(buckets) / expected);
        }
        return recipients == 0 ? 100 : (int) (100 * terminal(buckets) / recipients);
    }

    private static long terminal(Map<CampaignReport.Bucket, Long> buckets) {
        return count(buckets, CampaignReport.Bucket.REFUSED)
                + count(buckets, CampaignReport.Bucket.DELIVERED)
                + count(buckets, CampaignReport.Bucket.FAILED)
                + count(buckets, CampaignReport.Bucket.EXPIRED)
                + count(buckets, CampaignReport.Bucket.CANCELLED);
    }

    private static long count(Map<CampaignReport.Bucket, Long> buckets, CampaignReport.Bucket bucket) {
        return buckets.getOrDefault(bucket, 0L);
    }
}
