package org.gatehouse.backtest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatehouse.account.Tenant;
import org.gatehouse.gate.CampaignContext;
import org.gatehouse.gate.Decisions;
import org.gatehouse.gate.FrequencyWindow;
import org.gatehouse.message.Campaign;
import org.gatehouse.rules.book.FrequencyLimit;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.rules.text.Template;
import org.jspecify.annotations.Nullable;

/** A campaign with its decisions, each prepared to be asked again. */
final class PastCampaign {

    private final Campaign campaign;
    private final Template template;
    private final Map<Integer, AskedAgain> decisions;

    private PastCampaign(Campaign campaign, Map<Integer, AskedAgain> decisions) {
        this.campaign = campaign;
        this.template = Template.parse(campaign.text());
        this.decisions = Map.copyOf(decisions);
    }

    /**
     * @param decisions of the campaign, by their number
     * @param limitsOf the frequency limits that were in force with some versions
     */
    static PastCampaign of(
            Tenant tenant,
            Campaign campaign,
            Map<Integer, Decisions.Decision> decisions,
            Comparison comparison,
            Function<String, List<FrequencyLimit>> limitsOf) {
        Map<Integer, AskedAgain> asked = new HashMap<>();
        decisions.forEach(
                (number, decision) -> asked.put(number, again(tenant, campaign, decision, comparison, limitsOf)));
        return new PastCampaign(campaign, asked);
    }

    private static AskedAgain again(
            Tenant tenant,
            Campaign campaign,
            Decisions.Decision decision,
            Comparison comparison,
            Function<String, List<FrequencyLimit>> limitsOf) {
        List<FrequencyLimit> then = limitsOf.apply(decision.versions());
        Function<Rulebooks, CampaignContext> context =
                rulebooks -> new CampaignContext(tenant, campaign, decision.facts(), rulebooks);
        Function<Rulebooks, LimitCounts> counts =
                rulebooks -> new LimitCounts(then, rulebooks.frequencyLimits(), campaign.category(), tenant.zone());
        return new AskedAgain(
                comparison.kind(),
                context.apply(comparison.inForce()),
                context.apply(comparison.drafted()),
                decision.overriddenRules(),
                counts.apply(comparison.inForce()),
                counts.apply(comparison.drafted()));
    }

    Campaign campaign() {
        return campaign;
    }

    /** How its message is asked again; null when no rule was asked about it. */
    @Nullable
    AskedAgain decisionOf(PastMessage message) {
        return message.wasAsked() ? decisions.get(message.decisionNo()) : null;
    }

    /** When a message was due that the rules were asked about: at once, unless its campaign was to go later. */
    Instant due(PastMessage message) {
        return campaign.dueAt().isAfter(message.decidedAt()) ? campaign.dueAt() : message.decidedAt();
    }

    /** The counts that must be read for some messages; empty when those of then suffice. */
    Optional<FrequencyWindow> windowNeeded(List<PastMessage> messages) {
        return messages.stream()
                .flatMap(message ->
                        Stream.ofNullable(decisionOf(message)).flatMap(asked -> asked.windowNeeded(due(message))))
                .reduce(FrequencyWindow::with);
    }

    /** Whether all recipients get the same text. */
    boolean hasOneText() {
        return !template.hasVariables();
    }

    List<String> variables() {
        return template.variables();
    }

    /** The text for one recipient before anything is appended; null when a variable has no value. */
    @Nullable
    String render(Map<String, String> values) {
        return template.render(values) instanceof Rendering.Text whole ? whole.text() : null;
    }
}
