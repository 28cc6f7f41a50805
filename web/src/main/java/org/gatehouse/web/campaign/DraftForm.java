package org.gatehouse.web.campaign;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.gatehouse.campaign.CampaignDraft;
import org.gatehouse.rules.message.Category;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of compose; it becomes a {@link CampaignDraft} when the gate is asked. */
public class DraftForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private Category category = Category.PROMOTIONAL;
    private String sender = "";
    private String text = "";
    private boolean appendOptOut;
    private boolean appendSender;
    private @Nullable LocalDateTime scheduleAt;
    private @Nullable String tag;
    private String pasted = "";
    private transient @Nullable Part file;

    /** @param zone in which the schedule was meant */
    CampaignDraft read(ZoneId zone) {
        return new CampaignDraft(
                name,
                category,
                sender,
                text,
                appendOptOut,
                appendSender,
                scheduleAt == null ? null : scheduleAt.atZone(zone).toInstant(),
                tag,
                null);
    }

    /** A file and pasted numbers at once: which are meant is not ours to guess. */
    boolean hasTwoSources() {
        return hasFile() && !pasted.isBlank();
    }

    RecipientUpload openRecipients() throws IOException {
        Part chosen = file;
        return chosen != null && hasFile() ? RecipientUpload.ofFile(chosen) : RecipientUpload.ofPasted(pasted);
    }

    boolean hasFile() {
        Part chosen = file;
        return chosen != null && chosen.getSize() > 0;
    }

    /** The numbers as they were pasted, repeated ones included. */
    List<String> numbers() {
        return RecipientUpload.numbers(pasted);
    }

    /** The name of the chosen file on the author's machine, empty without one. */
    String fileName() {
        Part chosen = file;
        return chosen == null ? "" : Objects.requireNonNullElse(chosen.getSubmittedFileName(), "");
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = emptyAsNull(name);
    }

    public Category getCategory() {
        return category;
    }

    public void setCategory(Category category) {
        this.category = category;
    }

    public String getSender() {
        return sender;
    }

    public void setSender(@Nullable String sender) {
        this.sender = sender == null ? "" : sender;
    }

    public String getText() {
        return text;
    }

    /** Browsers send line ends as CR LF; the author typed LF. */
    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.replace("\r\n", "\n");
    }

    public boolean isAppendOptOut() {
        return appendOptOut;
    }

    public void setAppendOptOut(boolean appendOptOut) {
        this.appendOptOut = appendOptOut;
    }

    public boolean isAppendSender() {
        return appendSender;
    }

    public void setAppendSender(boolean appendSender) {
        this.appendSender = appendSender;
    }

    public @Nullable LocalDateTime getScheduleAt() {
        return scheduleAt;
    }

    public void setScheduleAt(@Nullable LocalDateTime scheduleAt) {
        this.scheduleAt = scheduleAt;
    }

    public @Nullable String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = emptyAsNull(tag);
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(@Nullable String pasted) {
        this.pasted = pasted == null || pasted.isBlank() ? "" : pasted;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    private static @Nullable String emptyAsNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
