package org.gatehouse.web.api.campaign;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gatehouse.campaign.CampaignDraft;
import org.gatehouse.campaign.RecipientSource;
import org.gatehouse.campaign.RecipientSource.Recipient;
import org.gatehouse.rules.message.Category;
import org.gatehouse.web.api.json.InputErrors;
import org.gatehouse.web.api.json.JsonFields;
import org.gatehouse.web.api.json.JsonForm;
import org.gatehouse.web.api.json.JsonForm.Field;
import org.gatehouse.web.api.json.TooLarge;
import org.jspecify.annotations.Nullable;

/** The JSON of a new campaign. Whether its values are acceptable is the boundary's to say. */
final class CampaignBody {

    /** More recipients belong into a file: {@code multipart/form-data}. */
    static final int MOST_RECIPIENTS = 100_000;

    private final JsonForm form;
    private final Field<String> name;
    private final Field<Category> category;
    private final Field<String> sender;
    private final Field<String> text;
    private final Field<Boolean> appendOptOut;
    private final Field<Boolean> appendSender;
    private final Field<Instant> scheduleAt;
    private final Field<String> tag;
    private final Field<Integer> validitySeconds;
    private final @Nullable Field<List<Recipient>> recipients;

    private CampaignBody(InputErrors errors, boolean withRecipients) {
        form = new JsonForm(errors);
        name = form.text("name");
        category = form.choice("category", EnumSet.allOf(Category.class)).required();
        sender = form.text("sender").required();
        text = form.text("text").required();
        appendOptOut = form.flag("appendOptOut");
        appendSender = form.flag("appendSender");
        scheduleAt = form.field("scheduleAt", JsonFields::time);
        tag = form.text("tag");
        validitySeconds = form.field("validitySeconds", CampaignBody::seconds);
        form.field("listIds", CampaignBody::noListsYet);
        form.field("trackLinks", CampaignBody::noTrackingYet);
        recipients = withRecipients
                ? form.field("recipients", CampaignBody::recipients).required()
                : null;
    }

    /** A campaign with its recipients. */
    static CampaignBody whole(InputStream json, InputErrors errors) {
        return new CampaignBody(errors, true).noted(json);
    }

    /** The part {@code campaign} of an upload, whose recipients are a part of their own. */
    static CampaignBody withoutRecipients(InputStream json, InputErrors errors) {
        return new CampaignBody(errors, false).noted(json);
    }

    /** What could be read; something stands in for a required field that is noted as wrong. */
    CampaignDraft draft() {
        return new CampaignDraft(
                name.orNull(),
                category.or(Category.PROMOTIONAL),
                sender.or(""),
                text.or(""),
                appendOptOut.or(false),
                appendSender.or(false),
                scheduleAt.orNull(),
                tag.orNull(),
                validitySeconds.orNull());
    }

    RecipientSource.Listed recipients() {
        return new RecipientSource.Listed(recipients == null ? List.of() : recipients.or(List.of()));
    }

    private CampaignBody noted(InputStream json) {
        form.note(json);
        return this;
    }

    private static @Nullable List<Recipient> recipients(JsonFields fields) {
        List<Recipient> listed = new ArrayList<>();
        OptionalInt count = fields.objects(recipient -> listed.add(recipient(recipient, listed.size())));
        if (count.isEmpty()) {
            return null;
        }
        if (count.getAsInt() == 0) {
            fields.reject("recipients.empty");
        }
        return listed;
    }

    private static Recipient recipient(JsonFields fields, int before) {
        if (before >= MOST_RECIPIENTS) {
            throw new TooLarge();
        }
        @Nullable String phone = null;
        Map<String, String> values = Map.of();
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "phone" -> phone = fields.rawText();
                case "vars" -> values = fields.texts();
                default -> fields.unknown();
            }
        }
        fields.requirePresent("phone", phone);
        return new Recipient(phone == null ? "" : phone, values);
    }

    /** Beyond an int is beyond any range: the boundary names the one that holds. */
    private static @Nullable Integer seconds(JsonFields fields) {
        Long seconds = fields.whole();
        return seconds == null ? null : (Integer) (int) Math.max(-1, Math.min(Integer.MAX_VALUE, seconds));
    }

    private static @Nullable Boolean noListsYet(JsonFields fields) {
        List<String> lists = new ArrayList<>();
        if (fields.strings(lists::add).orElse(0) > 0) {
            fields.reject("later");
        }
        return null;
    }

    private static @Nullable Boolean noTrackingYet(JsonFields fields) {
        if (fields.flag()) {
            fields.reject("later");
        }
        return null;
    }
}
