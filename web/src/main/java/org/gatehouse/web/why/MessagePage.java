package org.gatehouse.web.why;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.answer.NotFound;
import org.gatehouse.inquiry.Inquiries;
import org.gatehouse.inquiry.Inquiry;
import org.gatehouse.message.MessageId;
import org.gatehouse.policy.Draft;
import org.gatehouse.policy.DraftId;
import org.gatehouse.report.MessageView;
import org.gatehouse.rules.message.RuleRef;
import org.gatehouse.web.page.Notices;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Texts;
import org.gatehouse.web.page.Visitor;
import org.gatehouse.web.rulebook.DraftTitles;
import org.gatehouse.why.MessageDecision;
import org.gatehouse.why.MessageDecision.SeenFact;
import org.gatehouse.why.MessageDecisions;
import org.gatehouse.why.MessageTests;
import org.jspecify.annotations.Nullable;

/** One message: what it says, what became of it, and why; as far as the visitor may know. */
@Named("messagePage")
@ViewScoped
public class MessagePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<MessageDecision.Outcome> TESTABLE =
            Set.of(MessageDecision.Outcome.SAME, MessageDecision.Outcome.DIFFERENT);

    private String id = "";
    private String comment = "";
    private String answer = "";
    private String draft = "";
    private transient @Nullable Map<String, String> drafts;
    private transient @Nullable MessageDecision decision;

    @Inject
    MessageDecisions decisions;

    @Inject
    Inquiries inquiries;

    @Inject
    MessageTests tests;

    @Inject
    PageLanguage language;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    DraftTitles draftTitles;

    @Inject
    Texts text;

    /** Reads the message anew. @throws NotFound for one that is not there, or not the visitor's to see */
    public void load() {
        decision = decisions.of(messageId(), language.getLocale());
    }

    public MessageDecision getDecision() {
        if (decision == null) {
            load();
        }
        return Objects.requireNonNull(decision);
    }

    /** Null when nothing of it is kept any more. */
    public @Nullable MessageView getMessage() {
        return getDecision().message();
    }

    /** By its number where the visitor may know it, else by its row. */
    public String getHeading() {
        MessageView message = getMessage();
        return message == null || message.phone().isEmpty()
                ? text.of("why.heading.row", messageId().row())
                : text.of("why.heading", message.phone());
    }

    public String getCampaignId() {
        return messageId().campaign().toString();
    }

    /** Where a rule stands: rulebook, version and whose it is. */
    public String place(RuleRef rule) {
        String owner = rule.layer().isEmpty() ? text.get("kind.PLATFORM") : rule.layer();
        return text.of("why.ref", text.get("book." + rule.rulebook()), Integer.toString(rule.version()), owner);
    }

    /** What the rules knew and that says something. */
    public List<SeenFact> getTellingFacts() {
        return facts(true);
    }

    /** What was empty, none or no. */
    public List<SeenFact> getOtherFacts() {
        return facts(false);
    }

    private List<SeenFact> facts(boolean telling) {
        MessageDecision.Insight insight = getDecision().insight();
        return insight == null
                ? List.of()
                : insight.facts().stream()
                        .filter(fact -> fact.telling() == telling)
                        .toList();
    }

    /** A fact in words; nothing where there is nothing. */
    public String value(SeenFact fact) {
        if (fact.flag()) {
            return text.get("flag." + fact.value());
        }
        return fact.value().isEmpty() ? text.get("none") : fact.value();
    }

    // ---- the question to compliance

    /** The latest question; null when there is none, or it was withdrawn. */
    public @Nullable Inquiry getInquiry() {
        MessageView message = getMessage();
        Inquiry inquiry = message == null ? null : message.inquiry();
        return inquiry == null || inquiry.state() == Inquiry.State.WITHDRAWN ? null : inquiry;
    }

    private boolean isOpen() {
        Inquiry inquiry = getInquiry();
        return inquiry != null && inquiry.isOpen();
    }

    /** The visitor may ask why it was stopped. */
    public boolean isAskable() {
        MessageView message = getMessage();
        return visitor.isAuthor() && message != null && Inquiries.isAskable(message.state()) && !isOpen();
    }

    /** The visitor may take the question back. */
    public boolean isWithdrawable() {
        return visitor.isAuthor() && isOpen();
    }

    /** The visitor may answer. */
    public boolean isAnswerable() {
        return visitor.isCompliance() && isOpen();
    }

    public void ask() {
        inquiries.ask(messageId(), comment);
        comment = "";
        load();
        notices.tell("inquiry.asked");
    }

    public void withdraw() {
        inquiries.withdraw(messageId());
        load();
        notices.tell("inquiry.withdrawn");
    }

    public void reply() {
        inquiries.answer(messageId(), answer);
        answer = "";
        load();
        notices.tell("inquiry.answered");
    }

    public String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment == null ? "" : comment;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }

    /** Whether a person refused it, so that no rule did. */
    public boolean isRefusedByPerson() {
        MessageDecision.Verdict verdict = getDecision().verdict();
        MessageDecision.Review review = verdict == null ? null : verdict.review();
        return review != null && !review.released();
    }

    // ---- the message as a test

    /** Compliance can make it a test of the rulebook that decided. */
    public boolean isTestable() {
        MessageDecision.Insight insight = getDecision().insight();
        return visitor.isCompliance()
                && insight != null
                && TESTABLE.contains(insight.again().outcome());
    }

    /** Open drafts that can take the test: titles by id. */
    public Map<String, String> getDrafts() {
        Map<String, String> titles = drafts;
        if (titles == null) {
            titles = new LinkedHashMap<>();
            for (Draft each : tests.drafts(messageId())) {
                titles.put(each.id().toString(), draftTitles.of(each));
            }
            drafts = titles;
        }
        return titles;
    }

    /** Into the chosen draft, or one of its own; leads to the draft's tests. */
    public String keep() {
        DraftId kept = draft.isEmpty()
                ? tests.keepInNew(messageId(), getDecision().campaign())
                : tests.keep(messageId(), DraftId.parse(draft).orElseThrow(() -> new NotFound("draft")));
        return "/draft.xhtml?faces-redirect=true&part=tests&draft=" + kept;
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(@Nullable String draft) {
        this.draft = draft == null ? "" : draft;
    }

    // ---- where it is

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    MessageId messageId() {
        return MessageId.parse(id).orElseThrow(() -> new NotFound("message"));
    }
}
