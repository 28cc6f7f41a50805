package org.gatehouse.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatehouse.answer.FieldError;
import org.gatehouse.gate.CampaignContext;
import org.gatehouse.gate.SenderFacts;
import org.gatehouse.rules.text.Characters;
import org.gatehouse.rules.text.Segmentation;
import org.gatehouse.rules.text.Template;
import org.gatehouse.rules.text.TemplateException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a draft, field by field (api.md, section 2). */
final class DraftCheck {

    private static final int NAME_CHARS_MAX = 200;
    private static final int TAG_CHARS_MAX = 100;
    private static final int TEXT_CHARS_MAX = 10_000;
    private static final int VALIDITY_SECONDS_MIN = 10;
    private static final int VALIDITY_SECONDS_MAX = 259_200;
    private static final Duration SCHEDULE_MAX = Duration.ofDays(365);
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    private final CampaignDraft draft;
    private final List<FieldError> errors = new ArrayList<>();

    private DraftCheck(CampaignDraft draft) {
        this.draft = draft;
    }

    /** What is wrong with it whenever and by whomever it is sent. */
    static List<FieldError> ofForm(CampaignDraft draft) {
        DraftCheck check = new DraftCheck(draft);
        check.name();
        check.text("", Integer.MAX_VALUE);
        check.senderName();
        check.validity();
        return check.errors;
    }

    /** What is wrong with its text alone. */
    static List<FieldError> ofText(CampaignDraft draft, String appended, int segmentsMax) {
        DraftCheck check = new DraftCheck(draft);
        check.text(appended, segmentsMax);
        return check.errors;
    }

    /**
     * What is wrong with it now.
     *
     * @param sender what the tenant's sender of that name is registered for, empty when there is none
     * @param segmentsMax most parts of one message
     */
    static List<FieldError> errors(
            CampaignDraft draft, Optional<SenderFacts> sender, String appended, int segmentsMax, Instant now) {
        DraftCheck check = new DraftCheck(draft);
        check.name();
        check.text(appended, segmentsMax);
        if (check.senderName()) {
            check.registration(sender);
        }
        check.schedule(now);
        check.validity();
        return check.errors;
    }

    private void name() {
        words("name", draft.name(), NAME_CHARS_MAX);
        words("tag", draft.tag(), TAG_CHARS_MAX);
    }

    private void words(String field, @Nullable String value, int charsMax) {
        if (value == null) {
            return;
        }
        if (value.length() > charsMax) {
            add(field, "length", Integer.toString(value.length()), "1", Integer.toString(charsMax));
        } else {
            characters(field, value);
        }
    }

    /** Checks single characters. @return whether all may be sent */
    private boolean characters(String field, String value) {
        OptionalInt forbidden = Characters.firstForbidden(value);
        if (forbidden.isEmpty()) {
            return true;
        }
        int index = forbidden.getAsInt();
        if (Character.isSurrogate(value.charAt(index))) {
            add(field, "text.surrogate");
        } else {
            add(field, "text.control", Integer.toString(index + 1));
        }
        return false;
    }

    private void text(String appended, int segmentsMax) {
        String text = draft.text();
        if (text.isEmpty()) {
            add("text", "text.empty");
        } else if (text.length() > TEXT_CHARS_MAX) {
            add("text", "length", Integer.toString(text.length()), "1", Integer.toString(TEXT_CHARS_MAX));
        } else if (characters("text", text)) {
            template(text, appended, segmentsMax);
        }
    }

    private void template(String text, String appended, int segmentsMax) {
        try {
            Template template = Template.parse(text);
            int segments = template.hasVariables()
                    ? 1
                    : Segmentation.of(text + appended).segmentCount();
            if (segments > segmentsMax) {
                add("text", "text.parts", Integer.toString(segments), Integer.toString(segmentsMax));
            }
        } catch (TemplateException e) {
            add("text", e.messageKey(), Integer.toString(e.position() + 1));
        }
    }

    /** @return whether it can be a sender */
    private boolean senderName() {
        int before = errors.size();
        String name = draft.sender();
        if (name.isEmpty()) {
            add("sender", "required");
        } else if (!name.matches("[\\x20-\\x7E]+")) {
            add("sender", "sender.characters", name);
        } else if (!name.matches("[0-9]{1,15}|.{1,11}")) {
            add("sender", "sender.long", name);
        }
        return errors.size() == before;
    }

    private void registration(Optional<SenderFacts> sender) {
        String name = draft.sender();
        if (sender.filter(SenderFacts::approved).isEmpty()) {
            add("sender", "sender.unregistered", name);
        } else if (!sender.get().categories().contains(draft.category())) {
            add("sender", "sender.notForCategory", name, draft.category().name());
        }
    }

    private void schedule(Instant now) {
        Instant scheduleAt = draft.scheduleAt();
        if (scheduleAt == null) {
            return;
        }
        if (scheduleAt.isBefore(now.minus(CLOCK_TOLERANCE))) {
            add("scheduleAt", "schedule.past", scheduleAt.toString());
        } else if (scheduleAt.isAfter(now.plus(SCHEDULE_MAX))) {
            add("scheduleAt", "schedule.far", scheduleAt.toString());
        }
    }

    private void validity() {
        Integer seconds = draft.validitySeconds();
        if (seconds != null && (seconds < VALIDITY_SECONDS_MIN || seconds > VALIDITY_SECONDS_MAX)) {
            add(
                    "validitySeconds",
                    "range",
                    seconds.toString(),
                    Integer.toString(VALIDITY_SECONDS_MIN),
                    Integer.toString(VALIDITY_SECONDS_MAX));
        }
    }

    private void add(String field, String key, String... arguments) {
        errors.add(new FieldError(field, key, arguments));
    }

    /** What the switches of a draft append. */
    static String appended(CampaignDraft draft, String language, String replyNumber) {
        return CampaignContext.appended(
                draft.sender(), language, replyNumber, draft.appendSender(), draft.appendOptOut());
    }
}
