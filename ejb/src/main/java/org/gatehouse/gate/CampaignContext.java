package org.gatehouse.gate;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.gatehouse.account.Tenant;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.TextHash;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.gatehouse.rules.gate.Verdict;
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

    /** Of a text that could not be rendered: says nothing, so that only the missing variable counts. */
    private static final TextFacts NO_TEXT = new TextFacts(0, Segmentation.of(""), false, true, true, 0, List.of());

    private final Tenant tenant;
    private final Campaign campaign;
    private final CampaignFacts facts;
    private final Rulebooks rulebooks;
    private final Template template;
    private final byte[] textHash;
    private @Nullable TextFacts onlyText;

    public CampaignContext(Tenant tenant, Campaign campaign, CampaignFacts facts, Rulebooks rulebooks) {
        this.tenant = tenant;
        this.campaign = campaign;
        this.facts = facts;
        this.rulebooks = rulebooks;
        this.template = Template.parse(campaign.text());
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
        return rendered + campaign.terms().appended();
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

    /**
     * The facts of a text that may not have come about.
     *
     * @param text rendered, before anything is appended; null when a variable has no value
     * @param plan how it travels with what is appended; null with the text
     */
    public TextFacts readIfAny(@Nullable String text, @Nullable Segmentation plan) {
        return text == null || plan == null ? NO_TEXT : read(text, plan);
    }

    /** What the rules say of one message; parameters as in {@link #readIfAny}. */
    Verdict judge(@Nullable String text, @Nullable Segmentation plan, RecipientFacts recipient) {
        return judge(readIfAny(text, plan), recipient);
    }

    /** What the rules say of one message whose text was read under the content rulebooks of this context. */
    public Verdict judge(TextFacts text, RecipientFacts recipient) {
        return rulebooks.judge(facts, text, recipient);
    }

    /** Whether all recipients get the same text, so that equal facts have equal verdicts. */
    public boolean hasOneText() {
        return !template.hasVariables();
    }

    LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, tenant.zone());
    }
}
