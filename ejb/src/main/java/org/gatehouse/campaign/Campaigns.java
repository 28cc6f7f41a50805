package org.gatehouse.campaign;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.account.CurrentCaller;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.admission.Admissions;
import org.gatehouse.admission.RecipientRows;
import org.gatehouse.answer.Cursor;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.answer.NotFound;
import org.gatehouse.answer.Page;
import org.gatehouse.answer.PlainText;
import org.gatehouse.audit.Audit;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.gate.CampaignContext;
import org.gatehouse.gate.CampaignContexts;
import org.gatehouse.gate.Decisions;
import org.gatehouse.gate.SenderFacts;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.MessageId;
import org.gatehouse.message.Terms;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.tenant.settings.Settings;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** The boundary of campaigns: submit, follow, cancel, and the work of compliance on what is held. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class Campaigns {

    private static final String KEY = "Idempotency-Key";
    private static final int KEY_CHARS_MAX = 255;
    private static final int NAME_OF_TEXT_CHARS = 60;
    private static final int COMMENT_CHARS_MAX = 500;

    @Inject
    private CurrentCaller current;

    @Inject
    private Database database;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Carriers carriers;

    @Inject
    private Admissions admissions;

    @Inject
    private CampaignContexts contexts;

    @Inject
    private Withdrawal withdrawal;

    @Inject
    private HeldReview review;

    @Inject
    private HeldCampaigns heldCampaigns;

    @Inject
    private HeldMessages heldMessages;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Checks the draft, stores the upload durably and answers; admission goes on in the background (T1).
     *
     * @param idempotencyKey 1 to 255 characters, unique per tenant: the same key and content is the same campaign
     * @throws InvalidInput naming each field that cannot be accepted; the key stays unused
     */
    @RolesAllowed(CUSTOMER)
    public Submission submit(TenantId tenant, String idempotencyKey, CampaignDraft draft, RecipientSource recipients) {
        current.mayAct(tenant);
        try {
            Settings settings = tenants.settings(tenant);
            RecipientRows rows = checked(tenant, idempotencyKey, draft, recipients);
            String appended = DraftCheck.appended(draft, tenants.get(tenant).language(), carriers.replyNumber());
            Terms terms = Terms.of(settings, appended);
            Admissions.Answer answer = admissions.accept(tenant, request(idempotencyKey, draft, settings, terms), rows);
            if (answer instanceof Admissions.Answer.Accepted accepted) {
                return new Submission.Accepted(new CampaignId(tenant, accepted.campaign()), accepted.replayed());
            }
            if (answer instanceof Admissions.Answer.KeyConflict conflict) {
                return new Submission.KeyConflict(new CampaignId(tenant, conflict.campaign()));
            }
            throw new InvalidInput("recipients", "recipients.empty");
        } catch (IOException e) {
            throw new UncheckedIOException("The upload broke off.", e);
        }
    }

    /**
     * What stands against a request of which not all could be read; nothing comes of it.
     *
     * @param unread the fields that could not be, {@code Idempotency-Key} and {@code recipients} among them: something
     *     stands in for them, of which nothing is said
     */
    @RolesAllowed(CUSTOMER)
    public List<FieldError> faults(
            TenantId tenant,
            String idempotencyKey,
            CampaignDraft draft,
            RecipientSource recipients,
            Set<String> unread) {
        current.mayAct(tenant);
        List<FieldError> faults = draftFaults(tenant, idempotencyKey, draft, unread);
        if (!unread.contains("recipients")) {
            faults.addAll(Sources.faults(recipients));
        }
        return faults;
    }

    /** A request that was accepted once is accepted again, whatever has become of time, sender and settings since. */
    private RecipientRows checked(TenantId tenant, String key, CampaignDraft draft, RecipientSource recipients)
            throws IOException {
        List<FieldError> faults = draftFaults(tenant, key, draft, Set.of());
        if (!faults.isEmpty()
                && !(admissions.knows(tenant, key) && DraftCheck.ofForm(draft).isEmpty())) {
            faults.addAll(Sources.faults(recipients));
            throw new InvalidInput(faults);
        }
        return Sources.rows(recipients);
    }

    private List<FieldError> draftFaults(TenantId tenant, String key, CampaignDraft draft, Set<String> unread) {
        DraftCheck.Surroundings around = new DraftCheck.Surroundings(
                database.tenant(tenant, sql -> SenderFacts.find(sql, draft.sender())),
                DraftCheck.appended(draft, tenants.get(tenant).language(), carriers.replyNumber()),
                tenants.settings(tenant),
                clock.instant());
        List<FieldError> faults = new ArrayList<>(DraftCheck.errors(draft, unread, around));
        if (!unread.contains(KEY)) {
            PlainText.lineFault(KEY, key, 1, KEY_CHARS_MAX).ifPresent(faults::add);
        }
        return faults;
    }

    /** A campaign without a name goes by the beginning of its text. */
    private static String name(CampaignDraft draft) {
        String name = draft.name();
        String text = draft.text();
        return name == null || name.isBlank() ? text.substring(0, Math.min(NAME_OF_TEXT_CHARS, text.length())) : name;
    }

    private Admissions.Request request(String key, CampaignDraft draft, Settings settings, Terms terms) {
        Integer seconds = draft.validitySeconds();
        return new Admissions.Request(
                key,
                current.caller().login(),
                name(draft),
                draft.category(),
                draft.sender(),
                draft.text(),
                draft.tag(),
                draft.appendOptOut(),
                draft.appendSender(),
                draft.scheduleAt(),
                seconds,
                seconds == null ? settings.duration(Setting.VALIDITY_SECONDS) : Duration.ofSeconds(seconds),
                terms);
    }

    /** The report of one campaign. @throws NotFound when it is not this tenant's */
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public CampaignReport report(TenantId tenant, CampaignId id, Locale locale) {
        current.mayAct(tenant);
        if (!id.tenant().equals(tenant)) {
            throw new NotFound("campaign");
        }
        return read(id, locale);
    }

    /** Newest first; {@code limit} 1 to 1000. */
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public Page<CampaignReport> list(TenantId tenant, @Nullable String cursor, int limit, Locale locale) {
        current.mayAct(tenant);
        long before = cursor == null ? Long.MAX_VALUE : Cursor.number(cursor);
        List<CampaignReport> reports = database.tenant(
                tenant, sql -> new Reports(tenant, locale, clock.instant()).before(sql, before, limit + 1));
        return Cursor.page(reports, limit, report -> Long.toString(report.id().number()));
    }

    /** Withdraws what has not left: scheduled, held and queued messages and rows still being admitted. Idempotent. */
    @RolesAllowed(CUSTOMER)
    public CampaignReport cancel(TenantId tenant, CampaignId id, Locale locale) {
        current.mayAct(tenant);
        require(tenant, id);
        withdrawal.cancel(tenant, id.number());
        audited("campaign.cancelled", id, null);
        return read(id, locale);
    }

    /** Held campaigns of all tenants, oldest first. */
    @RolesAllowed(COMPLIANCE)
    public Page<HeldCampaign> held(@Nullable String cursor, int limit, Locale locale) {
        return heldCampaigns.list(cursor, limit, locale);
    }

    /** The report of a held campaign of any tenant. */
    @RolesAllowed(COMPLIANCE)
    public CampaignReport heldReport(CampaignId id, Locale locale) {
        require(id.tenant(), id);
        return read(id, locale);
    }

    /** Held messages of one campaign with text, rule and where the rule hit, for review. */
    @RolesAllowed(COMPLIANCE)
    public Page<HeldMessage> heldMessages(CampaignId id, @Nullable String cursor, int limit, Locale locale) {
        require(id.tenant(), id);
        long after = cursor == null ? 0 : Cursor.under(id.number(), cursor);
        CampaignContext context = contexts.of(
                id.tenant(),
                database.tenant(id.tenant(), sql -> CampaignRows.find(sql, id.number()))
                        .orElseThrow());
        List<HeldMessage> messages = heldMessages.after(id, context, after, limit + 1, locale);
        return Cursor.page(messages, limit, message -> id.number() + "-" + message.row());
    }

    /** Lets held messages go; the rules they were held by do not hold them again; no messages named: all held ones. */
    @RolesAllowed(COMPLIANCE)
    public CampaignReport release(CampaignId id, String comment, List<MessageId> messages, Locale locale) {
        return decide(id, new Decisions.Person(true, comment), messages, locale);
    }

    /** Refuses held messages with CONTENT_NON_COMPLIANT; the customer sees the comment (1 to 500 characters). */
    @RolesAllowed(COMPLIANCE)
    public CampaignReport refuse(CampaignId id, String comment, List<MessageId> messages, Locale locale) {
        return decide(id, new Decisions.Person(false, comment), messages, locale);
    }

    private CampaignReport decide(CampaignId id, Decisions.Person person, List<MessageId> messages, Locale locale) {
        require(id.tenant(), id);
        PlainText.lines("comment", person.comment(), person.released() ? 0 : 1, COMMENT_CHARS_MAX);
        Set<Integer> rows = new HashSet<>();
        for (MessageId message : messages) {
            if (!message.campaign().equals(id)) {
                throw new InvalidInput("messageIds", "message.unknown", message.toString());
            }
            rows.add(message.row());
        }
        review.decide(id, person, rows);
        audited(
                person.released() ? "messages.released" : "messages.refused",
                id,
                rows.isEmpty() ? "all held" : rows.size() + " messages");
        return read(id, locale);
    }

    private void audited(String action, CampaignId id, @Nullable String detail) {
        audit.record(new Audit.Entry(current.caller().login(), id.tenant(), action, "campaign " + id, detail));
    }

    private void require(TenantId tenant, CampaignId id) {
        boolean known = id.tenant().equals(tenant)
                && tenants.find(tenant).isPresent()
                && database.tenant(tenant, sql -> CampaignRows.find(sql, id.number()))
                        .isPresent();
        if (!known) {
            throw new NotFound("campaign");
        }
    }

    private CampaignReport read(CampaignId id, Locale locale) {
        if (tenants.find(id.tenant()).isEmpty()) {
            throw new NotFound("campaign");
        }
        return database.tenant(
                        id.tenant(), sql -> new Reports(id.tenant(), locale, clock.instant()).find(sql, id.number()))
                .orElseThrow(() -> new NotFound("campaign"));
    }
}
