package org.gatehouse.campaign;

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
import org.gatehouse.rules.message.Explanations;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.tenant.sql.Sql;

/** Reads held messages for review: the text with the places where a rule hit. */
@SuppressWarnings("EnumOrdinal") // stored by ordinal
final class HeldMessages {

    private HeldMessages() {}

    static List<HeldMessage> after(Sql sql, CampaignId id, CampaignContext context, int seq, int limit, Locale locale) {
        List<Message> messages = sql.list(
                "SELECT " + Messages.COLUMNS + " FROM message WHERE campaign_id = ? AND seq > ? AND state = ?"
                        + " ORDER BY seq LIMIT ?",
                Messages::read,
                id.number(),
                seq,
                MessageState.HELD.ordinal(),
                limit);
        Map<Integer, Decisions.Decision> decisions = Decisions.all(sql, id.number());
        Map<Integer, Rendering> texts = MessageTexts.render(
                sql, context, messages.stream().map(Message::seq).toList());
        List<HeldMessage> held = new ArrayList<>(messages.size());
        for (Message message : messages) {
            Decisions.Decision decision = decisions.get(message.decided().decisionNo());
            Hit hit = decision == null ? null : decision.decisive();
            String text = texts.get(message.seq()) instanceof Rendering.Text rendered ? rendered.text() : "";
            String rule = hit == null ? "" : hit.rule().name();
            List<String> arguments = hit == null ? List.of() : hit.arguments();
            held.add(new HeldMessage(
                    new MessageId(id, message.seq()),
                    message.seq(),
                    PhoneNumbers.e164(message.phone()),
                    context.outgoing(text),
                    rule,
                    Explanations.explain(rule, arguments, locale),
                    Explanations.remedy(rule, arguments, locale),
                    marks(text, arguments)));
        }
        return held;
    }

    private static List<HeldMessage.Mark> marks(String text, List<String> words) {
        List<HeldMessage.Mark> marks = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            int from = word.isEmpty() ? -1 : lower.indexOf(word.toLowerCase(Locale.ROOT));
            if (from >= 0 && from + word.length() <= text.length()) {
                marks.add(new HeldMessage.Mark(from, from + word.length()));
            }
        }
        return marks;
    }
}
