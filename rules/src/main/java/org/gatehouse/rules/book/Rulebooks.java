package org.gatehouse.rules.book;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.Reason;

/** The six rulebooks of the platform in force. Immutable and thread-safe. */
@SuppressWarnings("DoNotCallSuggester")
public final class Rulebooks {

    private final Map<String, RulebookSource> sources;

    private Rulebooks(Map<String, RulebookSource> sources) {
        this.sources = Map.copyOf(sources);
    }

    /** Version 1 of each, as the product ships them. */
    public static Rulebooks defaults() {
        return of(Map.of());
    }

    /** Loads stored versions again; they give the verdicts they gave before. */
    public static Rulebooks of(Map<String, RulebookSource> sources) {
        return new Rulebooks(sources);
    }

    public Map<String, RulebookSource> sources() {
        return sources;
    }

    /** Reads a rendered text that goes out as it is. */
    public TextFacts read(String text, CampaignFacts campaign) {
        throw pending();
    }

    /**
     * Content, frequency, opt-outs and intercepts: the strictest wins; within REFUSE the order of reasons, then of
     * rules.
     */
    public Verdict judge(CampaignFacts campaign, TextFacts text, RecipientFacts recipient) {
        throw pending();
    }

    public List<FrequencyLimit> frequencyLimits() {
        throw pending();
    }

    /** What a command_status other than 0 means. */
    public SubmitOutcome submitOutcome(String carrier, int commandStatus) {
        throw pending();
    }

    /**
     * What a carrier's final result means.
     *
     * @param stat message state in capitals, such as UNDELIV, or ""
     * @param errorCode as the carrier wrote it, or ""
     */
    public FailureClass classify(String carrier, String stat, String errorCode) {
        throw pending();
    }

    public boolean isPermanent(Reason reason) {
        throw pending();
    }

    public InterceptPolicy intercept(Reason reason) {
        throw pending();
    }

    public RefundPolicy refund(Reason reason, ChargingMode mode) {
        throw pending();
    }

    /**
     * What a person who answered wants.
     *
     * @param brands names of the senders that the person may mean
     */
    public ReplyMeaning meaning(String text, Collection<String> brands) {
        throw pending();
    }

    private UnsupportedOperationException pending() {
        return new UnsupportedOperationException("The rulebooks answer from the next commit on");
    }
}
