package org.gatehouse.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gatehouse.account.Role;
import org.gatehouse.backtest.Mailbox.Recipient;
import org.gatehouse.backtest.Mailbox.Upload;
import org.gatehouse.inquiry.Inquiries;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.MessageId;
import org.gatehouse.policy.Edit;
import org.gatehouse.policy.OpenDraft;
import org.gatehouse.policy.RulebookDrafts;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.why.House;
import org.gatehouse.work.HeldIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for whom, on a real MariaDB. */
class ReviewQueueIT {

    private static final String RULE = """
            rule "long-text"
            when
                Message(length > 100)
            then
                warn("long-text", length);
            end""";

    @SuppressWarnings("NullAway.Init")
    private House house;

    @BeforeEach
    void aHouse() throws IOException, InterruptedException {
        house = House.open();
    }

    @AfterEach
    void stop() {
        house.close();
    }

    private List<QueueItem> queue(Role role, TenantId tenant) {
        return house.as(role, tenant, ReviewQueue.class).list(Locale.ENGLISH);
    }

    private String asked() {
        MessageId message = House.message(
                house.mailbox.admit(
                        Upload.promotion("fake passport, {{name}}", new Recipient(905_330_000_001L, "Ada")),
                        house.clock.instant()),
                1);
        house.as(Role.CUSTOMER, House.LALE, Inquiries.class).ask(message, "");
        return message.toString();
    }

    private String held() {
        long campaign =
                house.mailbox.admit(Upload.code("Code", new Recipient(905_330_000_002L, null)), house.clock.instant());
        house.database.inTenant(
                House.LALE, sql -> sql.update("UPDATE tally SET held = 1, queued = 0 WHERE campaign_id = ?", campaign));
        house.bean(HeldIndex.class).update(House.LALE, campaign);
        return new CampaignId(House.LALE, campaign).toString();
    }

    private String submitted(Role role, TenantId author, TenantId layer) {
        RulebookDrafts drafts = house.as(role, author, RulebookDrafts.class);
        OpenDraft draft = drafts.open(layer, RulebookKind.CONTENT, "Spring", "");
        draft = drafts.edit(draft.draft().id(), draft.draft().revision(), new Edit.InsertRule(0, RULE));
        drafts.submit(draft.draft().id(), draft.draft().revision(), Locale.ENGLISH);
        return draft.draft().id().toString();
    }

    @Test
    void complianceSeesWhatIsHeldAskedAndSubmittedTheOneDueFirstFirst() {
        String held = held();
        house.clock.advance(Duration.ofHours(1));
        String asked = asked();
        house.clock.advance(Duration.ofHours(1));
        String draft = submitted(Role.RESELLER, House.ANADOLU, House.ANADOLU);

        List<QueueItem> queue = queue(Role.COMPLIANCE, House.PLATFORM);

        assertThat(queue).extracting(QueueItem::id).containsExactly(held, asked, draft);
        assertThat(queue)
                .extracting(QueueItem::kind)
                .containsExactly(QueueItem.Kind.HELD_CAMPAIGN, QueueItem.Kind.INQUIRY, QueueItem.Kind.DRAFT);
        assertThat(queue).extracting(QueueItem::overdue).containsOnly(false);
        assertThat(queue.get(0).dueAt()).isEqualTo(House.NOW.plus(Duration.ofHours(24)));
        assertThat(house.as(Role.COMPLIANCE, House.PLATFORM, ReviewQueue.class).count())
                .isEqualTo(3);

        house.clock.advance(Duration.ofHours(22).plusMinutes(1));
        assertThat(queue(Role.COMPLIANCE, House.PLATFORM))
                .extracting(QueueItem::overdue)
                .containsExactly(true, false, false);
    }

    @Test
    void nobodyIsShownTheOwnDraft() {
        String ofReseller = submitted(Role.RESELLER, House.ANADOLU, House.ANADOLU);
        String ofCompliance = submitted(Role.COMPLIANCE, House.PLATFORM, House.LALE);

        assertThat(queue(Role.COMPLIANCE, House.PLATFORM))
                .extracting(QueueItem::id)
                .containsExactly(ofReseller);
        assertThat(queue(Role.RESELLER, House.ANADOLU))
                .extracting(QueueItem::id)
                .containsExactly(ofCompliance);
    }

    @Test
    void aResellerSeesNothingOfOthersAndNothingThatComplianceDecides() {
        held();
        asked();
        submitted(Role.COMPLIANCE, House.PLATFORM, House.LALE);

        assertThat(queue(Role.RESELLER, House.NORDIC)).isEmpty();
        assertThat(queue(Role.RESELLER, House.ANADOLU))
                .extracting(QueueItem::kind)
                .containsExactly(QueueItem.Kind.DRAFT);
        assertThat(house.as(Role.RESELLER, House.NORDIC, ReviewQueue.class).count())
                .isZero();
    }
}
