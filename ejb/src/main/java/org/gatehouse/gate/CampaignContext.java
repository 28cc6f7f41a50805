package org.gatehouse.gate;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.gatehouse.account.Tenant;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.TextHash;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.gatehouse.rules.phrase.OptOutPhrases;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.rules.text.Segmentation;
import org.gatehouse.rules.text.Template;
import org.jspecify.annotations.Nullable;

/**
 * What all messages of a campaign have in common, prepared once: the template, what the switches append, the facts.
 * Holds the facts of the text when no recipient changes it.
 */
public final class CampaignContext {

    private final Tenant tenant;
    private final Campaign campaign;
    private final CampaignFacts facts;
    private final Rulebooks rulebooks;
    private final Template template;
    private final String appended;
    private final byte[] textHash;
    private @Nullable TextFacts onlyText;

    public CampaignContext(
            Tenant tenant, Campaign campaign, CampaignFacts facts, Rulebooks rulebooks, String replyNumber) {
        this.tenant = tenant;
        this.campaign = campaign;
        this.facts = facts;
        this.rulebooks = rulebooks;
        this.template = Template.parse(campaign.text());
        this.appended = appended(
                campaign.sender(), tenant.language(), replyNumber, campaign.appendSender(), campaign.appendOptOut());
        this.textHash = TextHash.of(campaign.text());
    }

    /** What the two switches append: after one space the sender's name, then the opt-out line (api.md, section 2). */
    public static String appended(
            String sender, String language, String replyNumber, boolean appendSender, boolean appendOptOut) {
        String signature = appendSender ? " " + sender : "";
        String line = appendOptOut ? " " + OptOutPhrases.defaults().line(language, replyNumber, sender) : "";
        return signature + line;
    }

    public Tenant tenant() {
        return tenant;
    }

    public Campaign campaign() {
        return campaign;
    }

    public CampaignFacts facts() {
        return facts;
    }

    public Rulebooks rulebooks() {
        return rulebooks;
    }

    public Template template() {
        return template;
    }

    /** SHA-256 of the text before variables: the key of intercepts for content. */
    public byte[] textHash() {
        return textHash;
    }

    /** The text for one recipient before anything is appended. */
    public Rendering render(Map<String, String> values) {
        return template.render(values);
    }

    /** The text as it goes out. */
    public String outgoing(String rendered) {
        return rendered + appended;
    }

    /** The facts of a rendered text; kept when the campaign has one text only. */
    public TextFacts read(String rendered, Segmentation plan) {
        if (template.hasVariables()) {
            return rulebooks.read(rendered, plan, facts);
        }
        TextFacts known = onlyText;
        if (known == null) {
            known = rulebooks.read(rendered, plan, facts);
            onlyText = known;
        }
        return known;
    }

    /** Whether all recipients get the same text, so that equal facts have equal verdicts. */
    public boolean hasOneText() {
        return !template.hasVariables();
    }

    LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, tenant.zone());
    }
}
