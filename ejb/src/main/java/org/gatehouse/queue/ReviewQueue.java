package org.gatehouse.queue;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.gatehouse.account.CurrentCaller;
import org.gatehouse.account.Role;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.campaign.Campaigns;
import org.gatehouse.campaign.HeldCampaign;
import org.gatehouse.inquiry.InquiryIndex;
import org.gatehouse.inquiry.OpenInquiry;
import org.gatehouse.policy.RulebookApprovals;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.work.HeldIndex;

/**
 * The boundary of what waits for the caller's decision: for compliance held campaigns, inquiries and drafts of others;
 * for a reseller the drafts of others that it may approve.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({COMPLIANCE, RESELLER})
@SuppressWarnings("NullAway.Init")
public class ReviewQueue {

    /** So many of each kind are told at once. */
    public static final int SHOWN_MAX = 200;

    @Inject
    private CurrentCaller current;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Campaigns campaigns;

    @Inject
    private RulebookApprovals approvals;

    @Inject
    private InquiryIndex inquiries;

    @Inject
    private HeldIndex held;

    @Inject
    private Clock clock;

    /** The one due first first, at most 200 of each kind. */
    public List<QueueItem> list(Locale locale) {
        Stream<QueueItem> ofCompliance = isCompliance()
                ? Stream.concat(
                        campaigns.held(null, SHOWN_MAX, locale).items().stream().map(this::item),
                        inquiries.list(null, SHOWN_MAX).items().stream().map(this::item))
                : Stream.empty();
        return Stream.concat(ofCompliance, drafts().limit(SHOWN_MAX).map(this::item))
                .sorted(Comparator.comparing(QueueItem::dueAt).thenComparing(QueueItem::id))
                .toList();
    }

    /** How many wait, by the lists in control alone. */
    public long count() {
        return drafts().count() + (isCompliance() ? held.count() + inquiries.count() : 0);
    }

    private boolean isCompliance() {
        return current.caller().role() == Role.COMPLIANCE;
    }

    /** Those that the caller may approve. */
    private Stream<RulebookApprovals.Waiting> drafts() {
        return approvals.waiting().stream().filter(RulebookApprovals.Waiting::mayApprove);
    }

    private QueueItem item(HeldCampaign campaign) {
        return item(
                QueueItem.Kind.HELD_CAMPAIGN,
                campaign.report().id().toString(),
                campaign.tenantName(),
                campaign.report().name(),
                campaign.heldSince(),
                due(campaign.report().id().tenant(), campaign.heldSince()));
    }

    private QueueItem item(OpenInquiry inquiry) {
        return item(
                QueueItem.Kind.INQUIRY,
                inquiry.message().toString(),
                inquiry.tenant(),
                "",
                inquiry.askedAt(),
                inquiry.dueAt());
    }

    private QueueItem item(RulebookApprovals.Waiting waiting) {
        Instant since = Objects.requireNonNull(waiting.draft().submittedAt());
        return item(
                QueueItem.Kind.DRAFT,
                waiting.draft().id().toString(),
                waiting.layer().name(),
                waiting.draft().title(),
                since,
                due(waiting.layer().id(), since));
    }

    private Instant due(TenantId tenant, Instant since) {
        return since.plus(Duration.ofHours(tenants.settings(tenant).number(Setting.REVIEW_HOURS)));
    }

    private QueueItem item(QueueItem.Kind kind, String id, String tenant, String subject, Instant since, Instant due) {
        return new QueueItem(
                kind, id, tenant, subject, since, due, clock.instant().isAfter(due));
    }
}
