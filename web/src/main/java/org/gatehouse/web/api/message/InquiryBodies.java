package org.gatehouse.web.api.message;

import java.io.InputStream;
import org.gatehouse.web.api.json.JsonForm;
import org.gatehouse.web.api.json.JsonForm.Field;

/** What comes with a question, and with its answer. */
final class InquiryBodies {

    private InquiryBodies() {}

    /** {@code {"comment"}}; left out: none. */
    static String comment(InputStream json) {
        JsonForm form = new JsonForm();
        Field<String> comment = form.text("comment");
        form.read(json);
        return comment.or("");
    }

    /** {@code {"answer"}}. */
    static String answer(InputStream json) {
        JsonForm form = new JsonForm();
        Field<String> answer = form.text("answer").required();
        form.read(json);
        return answer.get();
    }
}
