package org.gatehouse.inquiry;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.account.CurrentCaller;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.answer.Conflict;
import org.gatehouse.answer.Cursor;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.answer.NotFound;
import org.gatehouse.answer.Page;
import org.gatehouse.answer.PlainText;
import org.gatehouse.audit.Audit;
import org.gatehouse.message.MessageId;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/**
 * The boundary of inquiries: a customer asks why a message was stopped and may withdraw the question, compliance
 * answers. Every method throws {@link NotFound} for a message that is not there, or not the caller's.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings({"EnumOrdinal", "NullAway.Init"}) // states are stored by ordinal
public class Inquiries {

    /** Most characters of what a customer adds. */
    public static final int COMMENT_CHARS_MAX = 500;

    /** Most characters of an answer. */
    public static final int ANSWER_CHARS_MAX = 1_000;

    private static final Set<MessageState> STOPPED = Set.of(MessageState.HELD, MessageState.REFUSED);

    @Inject
    private CurrentCaller current;

    @Inject
    private Database database;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private InquiryIndex index;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Whether one may ask about a message in that state: it was stopped and never left. */
    public static boolean isAskable(MessageState state) {
        return STOPPED.contains(state);
    }

    /**
     * Asks why a message was stopped. The same question again changes nothing.
     *
     * @param comment up to 500 characters, may be empty
     * @throws InvalidInput for a longer comment, and for a message that was not stopped
     * @throws Conflict when another question about the message is open
     */
    @RolesAllowed(CUSTOMER)
    public Inquiry ask(MessageId message, String comment) {
        requireOwn(message);
        String checked = PlainText.lines("comment", comment.strip(), 0, COMMENT_CHARS_MAX);
        requireStopped(message);
        Optional<Inquiry> open = latest(message).filter(Inquiry::isOpen);
        Inquiry asked = open.isPresent() ? open.get() : stored(message, checked);
        if (!asked.comment().equals(checked)) {
            throw new Conflict("inquiry.open", asked.comment());
        }
        return asked;
    }

    private Inquiry stored(MessageId message, String comment) {
        TenantId tenant = message.campaign().tenant();
        Instant now = Instant.ofEpochMilli(clock.millis());
        Instant due = now.plus(Duration.ofHours(tenants.settings(tenant).number(Setting.REVIEW_HOURS)));
        String login = current.caller().login();
        index.announce(message, now, due);
        database.inTenant(
                tenant,
                sql -> InquiryRows.ask(
                        sql, new Inquiry(message, Inquiry.State.OPEN, comment, login, now, due, null, null, null)));
        index.follow(message);
        audited("inquiry.asked", message);
        return latest(message).orElseThrow(() -> new NotFound("message"));
    }

    /** Takes the question back; again it changes nothing. @throws Conflict when it was answered */
    @RolesAllowed(CUSTOMER)
    public Inquiry withdraw(MessageId message) {
        requireOwn(message);
        Inquiry closed = close(message, null, "inquiry.withdrawn");
        if (closed.isAnswered()) {
            throw new Conflict("inquiry.answered", message.toString());
        }
        return closed;
    }

    /**
     * Answers the open question about a message of any tenant. The same answer again changes nothing.
     *
     * @param answer 1 to 1,000 characters; the customer reads it
     * @throws InvalidInput for any other
     * @throws Conflict when it was answered otherwise, or withdrawn
     */
    @RolesAllowed(COMPLIANCE)
    public Inquiry answer(MessageId message, String answer) {
        if (tenants.find(message.campaign().tenant()).isEmpty()) {
            throw new NotFound("inquiry");
        }
        String checked = PlainText.lines("answer", answer.strip(), 1, ANSWER_CHARS_MAX);
        Inquiry closed = close(message, checked, "inquiry.answered");
        if (!checked.equals(closed.answer())) {
            throw new Conflict("inquiry.closed", String.valueOf(closed.closedBy()));
        }
        return closed;
    }

    private Inquiry close(MessageId message, @Nullable String answer, String deed) {
        Inquiry seen = latest(message).orElseThrow(() -> new NotFound("inquiry"));
        if (!seen.isOpen()) {
            return seen;
        }
        InquiryRows.Closing closing =
                new InquiryRows.Closing(answer, current.caller().login(), clock.instant());
        database.inTenant(message.campaign().tenant(), sql -> InquiryRows.close(sql, message, closing));
        index.follow(message);
        audited(deed, message);
        return latest(message).orElseThrow(() -> new NotFound("inquiry"));
    }

    /** All questions of a tenant, the latest first. */
    @RolesAllowed({CUSTOMER, VIEWER})
    public Page<Inquiry> list(TenantId tenant, @Nullable String cursor, int limit) {
        current.mayAct(tenant);
        long before = cursor == null ? Long.MAX_VALUE : Cursor.number(cursor);
        List<InquiryRows.Numbered> rows =
                database.tenant(tenant, sql -> InquiryRows.before(sql, tenant, before, limit + 1));
        Page<InquiryRows.Numbered> page = Cursor.page(rows, limit, row -> Long.toString(row.number()));
        return new Page<>(
                page.items().stream().map(InquiryRows.Numbered::inquiry).toList(), page.next());
    }

    /** The open questions of all tenants, the one due first first; what they say stands with their message. */
    @RolesAllowed(COMPLIANCE)
    public Page<OpenInquiry> open(@Nullable String cursor, int limit) {
        return index.list(cursor, limit);
    }

    private Optional<Inquiry> latest(MessageId message) {
        return database.tenant(message.campaign().tenant(), sql -> InquiryRows.latest(sql, message));
    }

    private void requireOwn(MessageId message) {
        if (!message.campaign().tenant().equals(current.caller().tenant())) {
            throw new NotFound("message");
        }
    }

    private void requireStopped(MessageId message) {
        MessageState state = database.tenant(message.campaign().tenant(), sql -> state(sql, message))
                .orElseThrow(() -> new NotFound("message"));
        if (!isAskable(state)) {
            throw new InvalidInput("message", "inquiry.notStopped");
        }
    }

    private static Optional<MessageState> state(Sql sql, MessageId message) {
        return sql.first(
                "SELECT m.state FROM message m JOIN campaign c ON c.id = m.campaign_id"
                        + " WHERE c.detail_expired_at IS NULL AND m.campaign_id = ? AND m.seq = ?",
                row -> MessageState.values()[row.getInt("state")],
                message.campaign().number(),
                message.row());
    }

    private void audited(String deed, MessageId message) {
        audit.record(new Audit.Entry(
                current.caller().login(), message.campaign().tenant(), deed, "message " + message, null));
    }
}
