package org.gatehouse.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.PlainText;
import org.gatehouse.gate.CampaignContext;
import org.gatehouse.gate.SenderFacts;
import org.gatehouse.rules.text.Segmentation;
import org.gatehouse.rules.text.Template;
import org.gatehouse.rules.text.TemplateException;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.tenant.settings.Settings;
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
    private final Set<String> unread;
    private final List<FieldError> errors = new ArrayList<>();

    private DraftCheck(CampaignDraft draft, Set<String> unread) {
        this.draft = draft;
        this.unread = unread;
    }

    /**
     * What a draft is held against.
     *
     * @param sender what the tenant's sender of that name is registered for, empty when there is none
     * @param appended what the draft's switches append
     * @param settings the tenant's
     */
    record Surroundings(Optional<SenderFacts> sender, String appended, Settings settings, Instant now) {}

    /** What is wrong with it whenever and by whomever it is sent. */
    static List<FieldError> ofForm(CampaignDraft draft) {
        DraftCheck check = new DraftCheck(draft, Set.of());
        check.name();
        check.text("", Integer.MAX_VALUE);
        check.senderName();
        check.validity(VALIDITY_SECONDS_MAX);
        return check.errors;
    }

    /** What is wrong with its text alone. */
    static List<FieldError> ofText(CampaignDraft draft, String appended, int segmentsMax) {
        DraftCheck check = new DraftCheck(draft, Set.of());
        check.text(appended, segmentsMax);
        return check.errors;
    }

    /**
     * What is wrong with it now.
     *
     * @param unread fields that the author wrote and nobody could read: something stands in for them, of which nothing
     *     is said
     */
    static List<FieldError> errors(CampaignDraft draft, Set<String> unread, Surroundings around) {
        DraftCheck check = new DraftCheck(draft, unread);
        check.name();
        check.text(around.appended, around.settings.number(Setting.SEGMENTS_PER_MESSAGE));
        if (check.senderName()) {
            check.registration(around.sender);
        }
        check.schedule(around.now);
        check.validity(Math.min(VALIDITY_SECONDS_MAX, around.settings.number(Setting.DLR_WAIT_SECONDS)));
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
        Optional<FieldError> fault = PlainText.characterFault(field, value);
        fault.ifPresent(this::add);
        return fault.isEmpty();
    }

    private void text(String appended, int segmentsMax) {
        String text = draft.text();
        if (PlainText.isBlank(text)) {
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
        } else if (!unread.contains("category") && !sender.get().categories().contains(draft.category())) {
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

    private void validity(int secondsMax) {
        Integer seconds = draft.validitySeconds();
        if (seconds != null && (seconds < VALIDITY_SECONDS_MIN || seconds > secondsMax)) {
            add(
                    "validitySeconds",
                    "range",
                    seconds.toString(),
                    Integer.toString(VALIDITY_SECONDS_MIN),
                    Integer.toString(secondsMax));
        }
    }

    private void add(String field, String key, String... arguments) {
        add(new FieldError(field, key, arguments));
    }

    private void add(FieldError error) {
        if (!unread.contains(error.field())) {
            errors.add(error);
        }
    }

    /** What the switches of a draft append. */
    static String appended(CampaignDraft draft, String language, String replyNumber) {
        return CampaignContext.appended(
                draft.sender(), language, replyNumber, draft.appendSender(), draft.appendOptOut());
    }
}
