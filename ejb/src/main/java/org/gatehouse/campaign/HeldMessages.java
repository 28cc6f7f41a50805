package org.gatehouse.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.contact.PhoneNumbers;
import org.gatehouse.gate.CampaignContext;
import org.gatehouse.gate.Decisions;
import org.gatehouse.gate.MessageTexts;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageId;
import org.gatehouse.message.Messages;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.rules.message.Explanations;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** Reads held messages for review: the text with the places where a rule hit. */
@ApplicationScoped
@SuppressWarnings({"EnumOrdinal", "NullAway.Init"}) // stored by ordinal
class HeldMessages {

    @Inject
    private Database database;

    @Inject
    private RulesInForce rules;

    /** @param text before anything is appended */
    private record Held(Message message, String text, Decisions.@Nullable Decision decision) {}

    List<HeldMessage> after(CampaignId id, CampaignContext context, long seq, int limit, Locale locale) {
        List<Held> held = database.tenant(id.tenant(), sql -> read(sql, context, seq, limit));
        return held.stream().map(one -> describe(id, context, one, locale)).toList();
    }

    private static List<Held> read(Sql sql, CampaignContext context, long seq, int limit) {
        long campaign = context.campaign().number();
        List<Message> messages = sql.list(
                "SELECT " + Messages.COLUMNS + " FROM message WHERE campaign_id = ? AND seq > ? AND state = ?"
                        + " ORDER BY seq LIMIT ?",
                Messages::read,
                campaign,
                seq,
                MessageState.HELD.ordinal(),
                limit);
        Map<Integer, Decisions.Decision> decisions = Decisions.all(sql, campaign);
        Map<Integer, Rendering> texts = MessageTexts.render(
                sql, context, messages.stream().map(Message::seq).toList());
        List<Held> held = new ArrayList<>(messages.size());
        for (Message message : messages) {
            String text = texts.get(message.seq()) instanceof Rendering.Text rendered ? rendered.text() : "";
            held.add(new Held(message, text, decisions.get(message.decided().decisionNo())));
        }
        return held;
    }

    private HeldMessage describe(CampaignId id, CampaignContext context, Held held, Locale locale) {
        Decisions.Decision decision = held.decision();
        Hit hit = decision == null ? null : decision.decisive();
        String rule = hit == null ? "" : hit.rule().name();
        List<String> arguments = hit == null ? List.of() : hit.arguments();
        int seq = held.message().seq();
        return new HeldMessage(
                new MessageId(id, seq),
                seq,
                PhoneNumbers.e164(held.message().phone()),
                context.outgoing(held.text()),
                rule,
                Explanations.explain(rule, arguments, locale),
                Explanations.remedy(rule, arguments, locale),
                decision == null
                        ? List.of()
                        : HitMarks.of(held.text(), decision.hits(), rules.of(decision.versions())));
    }
}
