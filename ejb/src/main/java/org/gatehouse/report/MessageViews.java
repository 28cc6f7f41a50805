package org.gatehouse.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.contact.PhoneNumbers;
import org.gatehouse.gate.CampaignContext;
import org.gatehouse.gate.CampaignContexts;
import org.gatehouse.gate.Decisions;
import org.gatehouse.gate.MessageTexts;
import org.gatehouse.inquiry.Inquiry;
import org.gatehouse.inquiry.InquiryRows;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageId;
import org.gatehouse.rules.message.Explanations;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;

/** Tells messages with text, rule, explanation and log, campaign by campaign. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class MessageViews {

    @Inject
    private Database database;

    @Inject
    private CampaignContexts contexts;

    @Inject
    private Carriers carriers;

    /** In the order given. */
    List<MessageView> of(TenantId tenant, List<MessageQuery.Found> found, Locale locale) {
        Map<Campaign, List<Message>> byCampaign = new LinkedHashMap<>();
        found.forEach(one -> byCampaign
                .computeIfAbsent(one.campaign(), campaign -> new ArrayList<>())
                .add(one.message()));
        List<MessageView> views = new ArrayList<>(found.size());
        byCampaign.forEach((campaign, messages) -> views.addAll(of(tenant, campaign, messages, locale)));
        return views;
    }

    /** One message of a campaign. */
    public MessageView of(TenantId tenant, Campaign campaign, Message message, Locale locale) {
        return of(tenant, campaign, List.of(message), locale).get(0);
    }

    private List<MessageView> of(TenantId tenant, Campaign campaign, List<Message> messages, Locale locale) {
        CampaignContext context = contexts.of(tenant, campaign);
        List<Integer> seqs = messages.stream().map(Message::seq).toList();
        Known known = database.tenant(
                tenant,
                sql -> new Known(
                        MessageTexts.render(sql, context, seqs),
                        Decisions.all(sql, campaign.number()),
                        events(sql, campaign.number(), seqs),
                        InquiryRows.latest(sql, new CampaignId(tenant, campaign.number()), seqs)));
        return messages.stream()
                .map(message -> view(tenant, context, message, known, locale))
                .toList();
    }

    private record Known(
            Map<Integer, Rendering> texts,
            Map<Integer, Decisions.Decision> decisions,
            Map<Integer, List<MessageView.Event>> events,
            Map<Integer, Inquiry> inquiries) {}

    private MessageView view(TenantId tenant, CampaignContext context, Message message, Known known, Locale locale) {
        Campaign campaign = context.campaign();
        Decisions.Decision decision = known.decisions().get(message.decided().decisionNo());
        Hit hit = decision == null ? null : decision.decisive();
        boolean stopped = message.state() == MessageState.REFUSED || message.state() == MessageState.HELD;
        String text = known.texts().get(message.seq()) instanceof Rendering.Text rendered
                ? context.outgoing(rendered.text())
                : campaign.text();
        return new MessageView(
                new MessageId(new CampaignId(tenant, campaign.number()), message.seq()),
                message.seq(),
                PhoneNumbers.e164(message.phone()),
                text,
                campaign.sender(),
                campaign.category(),
                campaign.tag(),
                campaign.author(),
                message.state(),
                message.reason(),
                isPermanentFailure(message) ? Boolean.TRUE : null,
                carriers.byId(message.carrierId()).map(CarrierRoute::name).orElse(null),
                message.carrierCode(),
                message.segmentCount(),
                message.encoding(),
                message.charge().gross(),
                message.charge().refunded(),
                campaign.createdAt(),
                message.submittedAt(),
                message.receivedAt(),
                message.updatedAt(),
                hit == null ? null : hit.rule(),
                hit == null || decision == null ? null : explanation(hit, decision, stopped, locale),
                MessageLog.of(campaign.createdAt(), message, known.events().getOrDefault(message.seq(), List.of())),
                known.inquiries().get(message.seq()));
    }

    private static boolean isPermanentFailure(Message message) {
        return message.state() == MessageState.FAILED && message.isPermanent();
    }

    private static String explanation(Hit hit, Decisions.Decision decision, boolean stopped, Locale locale) {
        String why = Explanations.explain(hit.rule().name(), hit.arguments(), locale);
        Decisions.Person person = decision.person();
        return person != null && stopped && !person.comment().isEmpty() ? why + " " + person.comment() : why;
    }

    private static Map<Integer, List<MessageView.Event>> events(Sql sql, long campaign, List<Integer> seqs) {
        Map<Integer, List<MessageView.Event>> events = new HashMap<>();
        if (seqs.isEmpty()) {
            return events;
        }
        List<Object> values = new ArrayList<>();
        values.add(campaign);
        values.addAll(seqs);
        sql.each(
                "SELECT seq, at, event, detail FROM message_event WHERE campaign_id = ? AND seq IN ("
                        + Sql.places(seqs.size()) + ") ORDER BY id",
                row -> Map.entry(
                        row.getInt("seq"),
                        new MessageView.Event(Sql.time(row, "at"), row.getString("event"), row.getString("detail"))),
                entry -> events.computeIfAbsent(entry.getKey(), seq -> new ArrayList<>())
                        .add(entry.getValue()),
                values.toArray());
        return events;
    }
}
