package org.gatehouse.gate;

import java.util.List;
import java.util.Optional;
import org.gatehouse.account.Tenant;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Message;
import org.gatehouse.message.Messages;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.rules.text.Segmentation;
import org.gatehouse.tenant.sql.Sql;

/**
 * A message with what was decided about it. The text is rendered from template and upload, what was appended stands in
 * the campaign's terms, the recipient's facts beside the message, all other facts beside the decision.
 *
 * @param decision empty when no rule was asked
 */
record StoredDecision(Campaign campaign, Message message, Optional<Decisions.Decision> decision) {

    static Optional<StoredDecision> find(Sql sql, long number, int seq) {
        return CampaignRows.find(sql, number).flatMap(campaign -> find(sql, campaign, seq));
    }

    private static Optional<StoredDecision> find(Sql sql, Campaign campaign, int seq) {
        return sql.first(
                        "SELECT " + Messages.COLUMNS + " FROM message WHERE campaign_id = ? AND seq = ?",
                        Messages::read,
                        campaign.number(),
                        seq)
                .map(message -> new StoredDecision(
                        campaign,
                        message,
                        Optional.ofNullable(Decisions.all(sql, campaign.number())
                                .get(message.decided().decisionNo()))));
    }

    /** Asks the rules of then once more. */
    Rerun again(Sql sql, Tenant tenant, Decisions.Decision decision, Rulebooks rulebooks) {
        return question(sql, tenant, decision, rulebooks)
                .<Rerun>map(question -> new Rerun.Asked(decision.hits(), question.hits()))
                .orElseGet(Rerun.TextGone::new);
    }

    /** What the rules were asked then; empty when the text is no longer kept. */
    Optional<Question> question(Sql sql, Tenant tenant, Decisions.Decision decision, Rulebooks rulebooks) {
        CampaignContext context = new CampaignContext(tenant, campaign, decision.facts(), rulebooks);
        Rendering rendering =
                MessageTexts.render(sql, context, List.of(message.seq())).get(message.seq());
        return Optional.ofNullable(rendering).map(found -> question(context, decision, found));
    }

    private Question question(CampaignContext context, Decisions.Decision decision, Rendering rendering) {
        String text = rendering instanceof Rendering.Text rendered ? rendered.text() : null;
        return new Question(
                context.rulebooks(),
                context.facts(),
                context.readIfAny(text, text == null ? null : Segmentation.of(context.outgoing(text))),
                RecipientFacts.decode(message.decided().facts(), message.phone(), decision.overriddenRules()),
                text,
                rendering instanceof Rendering.Unfilled missing ? missing.variable() : null);
    }
}
