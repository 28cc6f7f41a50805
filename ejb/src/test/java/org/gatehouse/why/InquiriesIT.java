package org.gatehouse.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gatehouse.backtest.Mailbox.Recipient.to;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gatehouse.account.Role;
import org.gatehouse.answer.Conflict;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.answer.NotFound;
import org.gatehouse.backtest.Mailbox.Recipient;
import org.gatehouse.backtest.Mailbox.Upload;
import org.gatehouse.inquiry.Inquiries;
import org.gatehouse.inquiry.Inquiry;
import org.gatehouse.inquiry.InquiryIndex;
import org.gatehouse.inquiry.OpenInquiry;
import org.gatehouse.message.MessageId;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Questions to compliance and their answers, on a real MariaDB. */
class InquiriesIT {

    private static final long ADA = 905_330_000_001L;
    private static final String COMMENT = "Ada asked for it";

    @SuppressWarnings("NullAway.Init")
    private static House house;

    @BeforeAll
    static void aHouse() throws IOException, InterruptedException {
        house = House.open();
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    private static MessageId refused() {
        return House.message(
                house.mailbox.admit(Upload.promotion("fake passport, {{name}}", new Recipient(ADA, "Ada")), House.NOW),
                1);
    }

    private static Inquiries customer() {
        return house.as(Role.CUSTOMER, House.LALE, Inquiries.class);
    }

    private static Inquiries compliance() {
        return house.as(Role.COMPLIANCE, House.PLATFORM, Inquiries.class);
    }

    private static List<MessageId> listed() {
        return compliance().open(null, 100).items().stream()
                .map(OpenInquiry::message)
                .toList();
    }

    @Test
    void aQuestionIsListedForComplianceAndItsAnswerIsReadWithTheMessage() {
        MessageId id = refused();

        Inquiry asked = customer().ask(id, "  " + COMMENT + " ");

        assertThat(asked.comment()).isEqualTo(COMMENT);
        assertThat(asked.dueAt()).isEqualTo(asked.askedAt().plus(Duration.ofHours(24)));
        assertThat(listed()).contains(id);
        compliance().answer(id, "No passports.");
        assertThat(listed()).doesNotContain(id);
        MessageDecision read =
                house.as(Role.VIEWER, House.LALE, MessageDecisions.class).of(id, Locale.ENGLISH);
        Inquiry answered =
                Objects.requireNonNull(Objects.requireNonNull(read.message()).inquiry());
        assertThat(answered.isAnswered()).isTrue();
        assertThat(answered.answer()).isEqualTo("No passports.");
        assertThat(house.audited("inquiry.answered")).contains("compliance@1 message " + id);
    }

    @Test
    void theSameAgainChangesNothingAndAnotherIsAConflict() {
        MessageId id = refused();

        Inquiry asked = customer().ask(id, COMMENT);
        assertThat(customer().ask(id, COMMENT)).isEqualTo(asked);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> customer().ask(id, "other"));
        compliance().answer(id, "No.");
        assertThat(compliance().answer(id, "No.").answer()).isEqualTo("No.");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> compliance().answer(id, "Yes."));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> customer().withdraw(id));
        assertThat(customer().ask(id, COMMENT).isOpen())
                .as("it may be asked anew")
                .isTrue();
    }

    @Test
    void itCanBeWithdrawnUntilItIsAnswered() {
        MessageId id = refused();
        customer().ask(id, "");

        assertThat(customer().withdraw(id).state()).isEqualTo(Inquiry.State.WITHDRAWN);
        assertThat(customer().withdraw(id).state()).isEqualTo(Inquiry.State.WITHDRAWN);

        assertThat(listed()).doesNotContain(id);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> compliance().answer(id, "Late."));
    }

    @Test
    void onlyWhoSentItAsksAndOnlyAboutWhatWasStopped() {
        MessageId id = refused();
        MessageId sent = House.message(house.mailbox.admit(Upload.code("Your code is 1", to(ADA + 1)), House.NOW), 1);

        for (TenantId stranger : List.of(House.FJORD, House.ANADOLU)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() ->
                            house.as(Role.CUSTOMER, stranger, Inquiries.class).ask(id, ""));
        }
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> customer().ask(sent, ""));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> customer().ask(id, "x".repeat(501)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> customer().withdraw(id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> compliance().answer(id, "x"));
        assertThat(house.as(Role.CUSTOMER, House.FJORD, Inquiries.class)
                        .list(House.FJORD, null, 10)
                        .items())
                .isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> house.as(Role.CUSTOMER, House.FJORD, Inquiries.class)
                .list(House.LALE, null, 10));
    }

    @Test
    void aCrashLosesNoQuestionAndLeavesNoneThatIsNotThere() {
        MessageId asked = refused();
        customer().ask(asked, COMMENT);
        MessageId neverStored = refused();
        list(neverStored);
        house.database.inControl(sql -> sql.update(
                "DELETE FROM open_inquiry WHERE campaign_id = ?",
                asked.campaign().number()));
        InquiryIndex index = house.bean(InquiryIndex.class);

        index.follow(asked);
        index.follow(neverStored);
        assertThat(listed()).as("it may still be on its way").contains(asked, neverStored);
        house.clock.advance(Duration.ofMinutes(2));
        house.as(Role.COMPLIANCE, House.PLATFORM, MessageDecisions.class).of(neverStored, Locale.ENGLISH);

        assertThat(listed()).contains(asked).doesNotContain(neverStored);
    }

    private static void list(MessageId id) {
        house.database.inControl(sql -> sql.update(
                "INSERT INTO open_inquiry (tenant_id, campaign_id, seq, asked_at, due_at) VALUES (?, ?, ?, ?, ?)",
                id.campaign().tenant().value(),
                id.campaign().number(),
                id.row(),
                house.clock.instant(),
                house.clock.instant()));
    }

    @Test
    void controlHoldsNoWordOfIt() {
        customer().ask(refused(), "Nobody else reads this");

        long found = house.database.control(
                sql -> sql.number("SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = 'gh_control'"
                        + " AND table_name = 'open_inquiry' AND data_type NOT IN ('bigint', 'int', 'datetime')"));

        assertThat(found).isZero();
        assertThat(customer().list(House.LALE, null, 100).items())
                .extracting(Inquiry::comment)
                .contains("Nobody else reads this");
    }

    @Test
    void itIsGoneWithTheDetailOfItsCampaign() {
        MessageId id = refused();
        customer().ask(id, COMMENT);

        house.database.inTenant(
                House.LALE,
                sql -> sql.update(
                        "UPDATE campaign SET detail_expired_at = ? WHERE id = ?",
                        House.NOW,
                        id.campaign().number()));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> customer().withdraw(id));
        assertThat(customer().list(House.LALE, null, 100).items())
                .extracting(Inquiry::message)
                .doesNotContain(id);
    }
}
