package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.keyword.KeywordMatcher;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.text.Segmentation;

/**
 * The six rulebooks of the platform in force (architecture section 4). Immutable and thread-safe; a new version is a
 * new object, and the same versions give the same answers at any later time.
 */
public final class Rulebooks {

    /** Name of the rule behind an answer when no rule or row of the rulebook has one. */
    static final String UNLISTED = "unlisted";

    private final Map<String, RulebookSource> sources;
    private final ContentBook content;
    private final FrequencyBook frequency;
    private final FailureBook failure;
    private final InterceptBook intercept;
    private final RefundBook refund;
    private final ReplyBook reply;

    private Rulebooks(
            Map<String, RulebookSource> sources,
            ContentBook content,
            FrequencyBook frequency,
            FailureBook failure,
            InterceptBook intercept,
            RefundBook refund,
            ReplyBook reply) {
        this.sources = Map.copyOf(sources);
        this.content = content;
        this.frequency = frequency;
        this.failure = failure;
        this.intercept = intercept;
        this.refund = refund;
        this.reply = reply;
    }

    /** Version 1 of each, as the product ships them. */
    public static Rulebooks defaults() {
        return of(DefaultSources.load());
    }

    /**
     * Loads versions again as they were stored; they give the verdicts they gave before.
     *
     * @throws RulebookException when a text is not in the language or a table's cell is wrong
     */
    public static Rulebooks of(Map<String, RulebookSource> sources) {
        return new Rulebooks(
                sources,
                new ContentBook(named("content", sources)),
                new FrequencyBook(named("frequency", sources)),
                new FailureBook(named("failure", sources)),
                new InterceptBook(named("intercept", sources)),
                new RefundBook(named("refund", sources)),
                new ReplyBook(named("reply", sources)));
    }

    private static RulebookSource named(String name, Map<String, RulebookSource> sources) {
        RulebookSource source = sources.get(name);
        if (source == null || !source.name().equals(name)) {
            throw new IllegalArgumentException("There is no rulebook " + name + " among " + sources.keySet());
        }
        return source;
    }

    /**
     * The same rulebooks but for one, which takes the place of the one of its name; only that one is loaded.
     *
     * @throws RulebookException when a text is not in the language or a table's cell is wrong
     */
    public Rulebooks with(RulebookSource version) {
        String name = version.name();
        Map<String, RulebookSource> exchanged = new HashMap<>(sources);
        if (exchanged.put(name, version) == null) {
            throw new IllegalArgumentException("There is no rulebook " + name + " among " + sources.keySet());
        }
        return new Rulebooks(
                exchanged,
                name.equals("content") ? new ContentBook(version) : content,
                name.equals("frequency") ? new FrequencyBook(version) : frequency,
                name.equals("failure") ? new FailureBook(version) : failure,
                name.equals("intercept") ? new InterceptBook(version) : intercept,
                name.equals("refund") ? new RefundBook(version) : refund,
                name.equals("reply") ? new ReplyBook(version) : reply);
    }

    ContentBook content() {
        return content;
    }

    FrequencyBook frequency() {
        return frequency;
    }

    FailureBook failure() {
        return failure;
    }

    InterceptBook intercept() {
        return intercept;
    }

    RefundBook refund() {
        return refund;
    }

    ReplyBook reply() {
        return reply;
    }

    /** As they are written, by name of the rulebook. */
    public Map<String, RulebookSource> sources() {
        return sources;
    }

    /** One of them, such as "content". */
    public RulebookSource source(String name) {
        return named(name, sources);
    }

    /** Reads a rendered text that goes out as it is. */
    public TextFacts read(String text, CampaignFacts campaign) {
        return read(text, Segmentation.of(text), campaign);
    }

    /**
     * Reads a rendered text.
     *
     * @param text before anything is appended
     * @param asSent of the text with sender and opt-out line where these are appended
     */
    public TextFacts read(String text, Segmentation asSent, CampaignFacts campaign) {
        return content.read(text, asSent, campaign);
    }

    /**
     * Every place of a rendered text where a listed word stands, in order of the text and in whatever spelling; rules
     * name the words as their tables write them.
     */
    public List<KeywordMatcher.Place> places(String text) {
        return content.places(text);
    }

    /**
     * Content, frequency, opt-outs and intercepts: the strictest wins; within REFUSE the order of reasons, then of
     * rules.
     */
    public Verdict judge(CampaignFacts campaign, TextFacts text, RecipientFacts recipient) {
        MessageFact message = content.fact(campaign, text, recipient);
        List<Ruling> rulings = new ArrayList<>(content.ask(message));
        rulings.addAll(frequency.ask(message));
        intercept.refuse(recipient.globalIntercept(), Reason.GLOBAL_INTERCEPT, rulings);
        intercept.refuse(recipient.localIntercept(), Reason.LOCAL_INTERCEPT, rulings);
        return Verdicts.strictest(rulings, recipient.releasedRules());
    }

    /** In the order in which a recipient's counts are given. */
    public List<FrequencyLimit> frequencyLimits() {
        return frequency.limits();
    }

    /** What a command_status other than 0 means. */
    public SubmitOutcome submitOutcome(String carrier, int commandStatus) {
        return failure.submitOutcome(carrier, commandStatus);
    }

    /**
     * What a carrier's final result other than DELIVRD means.
     *
     * @param stat message state in capitals, such as UNDELIV, or ""
     * @param errorCode as the carrier wrote it, or ""
     */
    public FailureClass classify(String carrier, String stat, String errorCode) {
        return failure.classify(carrier, stat, errorCode);
    }

    /** Whether trying again is of no use. */
    public boolean isPermanent(Reason reason) {
        return failure.isPermanent(reason);
    }

    /** What a failure or expiry keeps us from trying again. */
    public InterceptPolicy intercept(Reason reason) {
        return intercept.policy(reason);
    }

    /** What a failed or expired message gives back of what was captured. */
    public RefundPolicy refund(Reason reason, ChargingMode mode) {
        return refund.policy(reason, mode);
    }

    /**
     * What a person who answered wants.
     *
     * @param brands names of the senders that the person may mean
     */
    public ReplyMeaning meaning(String text, Collection<String> brands) {
        return reply.meaning(text, brands);
    }
}
