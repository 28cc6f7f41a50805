package org.gatehouse.web.api.campaign;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gatehouse.message.MessageId;
import org.gatehouse.web.api.json.JsonFields;
import org.gatehouse.web.api.json.JsonForm;
import org.gatehouse.web.api.json.JsonForm.Field;
import org.jspecify.annotations.Nullable;

/**
 * What compliance decided: {@code {"comment", "messageIds": [...]}}.
 *
 * @param messages those named; empty when none were: all that are held
 */
record ReviewBody(String comment, List<MessageId> messages) {

    static ReviewBody read(InputStream json) {
        JsonForm form = new JsonForm();
        Field<String> comment = form.text("comment").required();
        Field<List<MessageId>> messages = form.field("messageIds", ReviewBody::messages);
        form.read(json);
        return new ReviewBody(comment.get(), messages.or(List.of()));
    }

    /** An empty list is not "all": whoever selects nothing must not release everything. */
    private static @Nullable List<MessageId> messages(JsonFields fields) {
        List<String> texts = new ArrayList<>();
        OptionalInt count = fields.strings(texts::add);
        if (count.isEmpty()) {
            return null;
        }
        if (count.getAsInt() == 0) {
            fields.reject("messages.empty");
        }
        List<MessageId> messages = new ArrayList<>();
        for (String text : texts) {
            MessageId.parse(text).ifPresentOrElse(messages::add, () -> fields.reject("message.unknown", text));
        }
        return messages;
    }
}
