package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.gate.WordHit;
import org.gatehouse.rules.keyword.KeywordMatcher;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.text.Segmentation;
import org.jspecify.annotations.Nullable;

/**
 * The rulebooks that count for some messages: the six of the platform, and those of the layers between it and the
 * tenant (architecture section 4). Immutable and thread-safe; a new version is a new object, and the same versions give
 * the same answers at any later time.
 */
public final class Rulebooks {

    /** Name of the rule behind an answer when no rule or row of the rulebook has one. */
    static final String UNLISTED = "unlisted";

    private final PlatformBooks platform;
    private final List<LayerBooks> layers;
    private final GateLayers gate;
    private final InterceptLayers intercepts;
    private final List<RefundBook> generous;
    private final List<ReplyWords> ownWords;

    private Rulebooks(PlatformBooks platform, List<LayerBooks> layers) {
        this.platform = platform;
        this.layers = List.copyOf(layers);
        this.gate = new GateLayers(
                Stream.concat(Stream.of(platform.gate()), layers.stream().map(LayerBooks::gate))
                        .toList());
        this.intercepts = InterceptLayers.of(platform.intercept(), layers);
        this.generous =
                layers.stream().map(LayerBooks::refund).filter(Objects::nonNull).toList();
        this.ownWords = layers.stream()
                .map(LayerBooks::replyWords)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Version 1 of each, as the product ships them. */
    public static Rulebooks defaults() {
        return of(DefaultSources.load());
    }

    /**
     * Loads versions of the platform's rulebooks again as they were stored; they give the verdicts they gave before.
     *
     * @throws RulebookException when a text is not in the language or a table's cell is wrong
     */
    public static Rulebooks of(Map<String, RulebookSource> sources) {
        return new Rulebooks(PlatformBooks.of(new TreeMap<>(sources)), List.of());
    }

    /**
     * The same rulebooks but for one, which takes the place of the one of its name in its layer; only that one is
     * loaded.
     *
     * @throws RulebookException when a text is not in the language or a table's cell is wrong
     * @throws IllegalArgumentException when there is no such layer or rulebook
     */
    public Rulebooks with(RulebookSource version) {
        if (version.layer().isEmpty()) {
            return new Rulebooks(platform.with(version), layers);
        }
        if (layer(version.layer()) == null) {
            throw new IllegalArgumentException("There is no layer " + version.layer() + " among " + layerNames());
        }
        return with(layers.stream()
                .map(layer -> layer.layer().equals(version.layer()) ? layer.with(version) : layer)
                .toList());
    }

    /**
     * The platform's rulebooks with those of other layers in the place of those that were there; loads nothing.
     *
     * @param others at most one of each kind; those of the reseller are asked first
     */
    public Rulebooks with(List<LayerBooks> others) {
        List<LayerBooks> ordered = new ArrayList<>(others);
        ordered.sort(Comparator.comparing(LayerBooks::kind));
        long kinds = ordered.stream().map(LayerBooks::kind).distinct().count();
        if (kinds < ordered.size()) {
            throw new IllegalArgumentException("A message has one reseller and one customer: " + others);
        }
        return new Rulebooks(platform, ordered);
    }

    /** The layers below the platform, the reseller's first. */
    public List<LayerBooks> layers() {
        return layers;
    }

    private @Nullable LayerBooks layer(String name) {
        return layers.stream()
                .filter(layer -> layer.layer().equals(name))
                .findFirst()
                .orElse(null);
    }

    private List<String> layerNames() {
        return layers.stream().map(LayerBooks::layer).toList();
    }

    /**
     * As they are written, by their name: content for the platform's, lale/content for that of the layer lale. The
     * platform's come first, then layer by layer.
     */
    public Map<String, RulebookSource> sources() {
        Map<String, RulebookSource> sources = new LinkedHashMap<>(platform.sources());
        layers.forEach(layer -> sources.putAll(layer.sources()));
        return Collections.unmodifiableMap(sources);
    }

    /** One of them, such as "content" or "lale/content". */
    public RulebookSource source(String name) {
        return PlatformBooks.named(name, sources());
    }

    /** Their versions, as they are kept beside a decision: {@code content:3,…,refund:1,lale/content:5}. */
    public String versions() {
        return sources().values().stream()
                .map(source -> source.qualifiedName() + ":" + source.version())
                .collect(Collectors.joining(","));
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
        return gate.read(text, asSent, campaign);
    }

    /**
     * Every place of a rendered text where a listed word stands, in order of the text and in whatever spelling; rules
     * name the words as their tables write them.
     */
    public List<KeywordMatcher.Place<WordHit>> places(String text) {
        return gate.places(text);
    }

    /**
     * Content and frequency of all layers, opt-outs and intercepts: the strictest wins, so that no layer loosens what
     * another one says; within REFUSE the order of reasons, then of rules.
     */
    public Verdict judge(CampaignFacts campaign, TextFacts text, RecipientFacts recipient) {
        List<Ruling> rulings = gate.ask(campaign, text, recipient);
        intercepts.refuse(recipient, rulings);
        return Verdicts.strictest(rulings, recipient.releasedRules());
    }

    /**
     * What a verdict knows of a number beside its country and calling code: for each layer the prefixes its table of
     * destinations names and the number begins with.
     */
    public List<List<Long>> prefixes(long phone) {
        return gate.prefixes(phone);
    }

    /** Those of all layers, in the order in which a recipient's counts are given. */
    public List<FrequencyLimit> frequencyLimits() {
        return gate.limits();
    }

    /** What a command_status other than 0 means. */
    public SubmitOutcome submitOutcome(String carrier, int commandStatus) {
        return platform.failure().submitOutcome(carrier, commandStatus);
    }

    /**
     * What a carrier's final result other than DELIVRD means.
     *
     * @param stat message state in capitals, such as UNDELIV, or ""
     * @param errorCode as the carrier wrote it, or ""
     */
    public FailureClass classify(String carrier, String stat, String errorCode) {
        return platform.failure().classify(carrier, stat, errorCode);
    }

    /** Whether trying again is of no use. */
    public boolean isPermanent(Reason reason) {
        return platform.failure().isPermanent(reason);
    }

    /** What a failure or expiry keeps everybody from trying again, as the platform says. */
    public InterceptPolicy intercept(Reason reason) {
        return platform.intercept().policy(reason);
    }

    /**
     * What is recorded of a failure or expiry: what the platform says, and what the customer keeps longer for itself.
     *
     * @return one or two
     */
    public List<InterceptPolicy> intercepts(Reason reason) {
        return intercepts.policies(reason);
    }

    /** What a failed or expired message gives back of what was captured: a reseller may give more, never less. */
    public RefundTerms refund(Reason reason, ChargingMode mode) {
        RefundPolicy ofPlatform = platform.refund().policy(reason, mode);
        RefundPolicy most = ofPlatform;
        for (RefundBook book : generous) {
            RefundPolicy policy = book.policy(reason, mode);
            most = policy.percent() > most.percent() ? policy : most;
        }
        return new RefundTerms(ofPlatform, most);
    }

    /** Whether a reseller has a word in refunds, and so may bear some. */
    public boolean mayShareRefunds() {
        return !generous.isEmpty();
    }

    /**
     * What a person who answered wants.
     *
     * @param brands names of the senders that the person may mean
     */
    public ReplyMeaning meaning(String text, Collection<String> brands) {
        return platform.reply().meaning(text, brands, ownWords);
    }

    PlatformBooks platform() {
        return platform;
    }

    GateLayers gate() {
        return gate;
    }

    List<ReplyWords> ownWords() {
        return ownWords;
    }
}
