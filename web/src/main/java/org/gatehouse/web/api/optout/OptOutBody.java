package org.gatehouse.web.api.optout;

import java.io.InputStream;
import org.gatehouse.web.api.json.JsonForm;
import org.gatehouse.web.api.json.JsonForm.Field;
import org.jspecify.annotations.Nullable;

/** A wish for no more messages: {@code {"phone", "evidence"}}. */
record OptOutBody(String phone, @Nullable String evidence) {

    static OptOutBody read(InputStream json) {
        JsonForm form = new JsonForm();
        Field<String> phone = form.text("phone").required();
        Field<String> evidence = form.text("evidence");
        form.read(json);
        return new OptOutBody(phone.get(), evidence.orNull());
    }
}
