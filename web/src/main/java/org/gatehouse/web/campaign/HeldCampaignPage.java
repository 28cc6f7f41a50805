package org.gatehouse.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gatehouse.answer.NotFound;
import org.gatehouse.campaign.CampaignReport;
import org.gatehouse.campaign.Campaigns;
import org.gatehouse.campaign.HeldMessage;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.MessageId;
import org.gatehouse.web.page.CursorModel;
import org.gatehouse.web.page.Notices;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Problems;
import org.gatehouse.web.page.Texts;
import org.jspecify.annotations.Nullable;

/** One held campaign under review: its messages with what the rule found, and the decision with its comment. */
@Named("heldCampaignPage")
@ViewScoped
public class HeldCampaignPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String id = "";
    private String comment = "";
    private transient List<HeldMessage> selected = List.of();
    private transient @Nullable CampaignReport report;

    @Inject
    Campaigns campaigns;

    @Inject
    PageLanguage language;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Texts text;

    private final CursorModel<HeldMessage> messages = new CursorModel<>(
            (cursor, limit) -> campaigns.heldMessages(campaignId(), cursor, limit, language.getLocale()),
            message -> message.id().toString());

    public void load() {
        report = campaigns.heldReport(campaignId(), language.getLocale());
    }

    public void releaseSelected() {
        if (isAnySelected()) {
            decide(campaigns::release, selected);
        }
    }

    public void refuseSelected() {
        if (isAnySelected() && isCommentGiven()) {
            decide(campaigns::refuse, selected);
        }
    }

    public void releaseAll() {
        decide(campaigns::release, List.of());
    }

    public void refuseAll() {
        if (isCommentGiven()) {
            decide(campaigns::refuse, List.of());
        }
    }

    /** Release or refuse; no messages means all held ones. */
    @FunctionalInterface
    private interface Decision {
        CampaignReport on(CampaignId id, String comment, List<MessageId> messages, Locale locale);
    }

    private boolean isAnySelected() {
        if (selected.isEmpty()) {
            problems.show("messages", text.get("held.noneSelected"));
        }
        return !selected.isEmpty();
    }

    /** A refusal says why; a release need not. */
    private boolean isCommentGiven() {
        if (comment.isBlank()) {
            problems.show("comment", text.get("held.commentMissing"));
        }
        return !comment.isBlank();
    }

    private void decide(Decision decision, List<HeldMessage> messages) {
        List<MessageId> ids = messages.stream().map(HeldMessage::id).toList();
        report = decision.on(campaignId(), comment.strip(), ids, language.getLocale());
        selected = List.of();
        comment = "";
        notices.tell("held.decided", getHeldCount());
    }

    public CampaignReport getReport() {
        if (report == null) {
            load();
        }
        return Objects.requireNonNull(report);
    }

    /** How many still wait. */
    public long getHeldCount() {
        return getReport().buckets().getOrDefault(CampaignReport.Bucket.HELD, 0L);
    }

    public CursorModel<HeldMessage> getMessages() {
        return messages;
    }

    /** A message's text cut where the rule hit. */
    public List<MarkedText.Piece> pieces(HeldMessage message) {
        return MarkedText.pieces(message.text(), message.marks());
    }

    public List<HeldMessage> getSelected() {
        return selected;
    }

    public void setSelected(@Nullable List<HeldMessage> selected) {
        this.selected = selected == null ? List.of() : List.copyOf(selected);
    }

    public String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment == null ? "" : comment;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    private CampaignId campaignId() {
        return CampaignId.parse(id).orElseThrow(() -> new NotFound("campaign " + id));
    }
}
