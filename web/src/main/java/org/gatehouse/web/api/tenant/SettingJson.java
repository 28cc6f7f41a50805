package org.gatehouse.web.api.tenant;

import jakarta.json.JsonObject;
import java.io.InputStream;
import org.gatehouse.reseller.SettingView;
import org.gatehouse.tenant.settings.Allowed;
import org.gatehouse.web.api.json.JsonFields;
import org.gatehouse.web.api.json.JsonForm;
import org.gatehouse.web.api.json.JsonForm.Field;
import org.gatehouse.web.api.json.JsonRecord;
import org.gatehouse.web.api.json.Scalar;
import org.jspecify.annotations.Nullable;

/** Writes settings, numbers as numbers, and reads the value of one. */
final class SettingJson {

    private SettingJson() {}

    static JsonObject of(SettingView view) {
        JsonRecord json = new JsonRecord().name("name", view.setting());
        Allowed allowed = view.setting().allowed();
        if (allowed instanceof Allowed.Range range) {
            json.number("value", Long.parseLong(view.value()))
                    .name("unit", range.unit())
                    .number("min", range.min())
                    .number("max", range.max())
                    .text("choices", null);
        } else {
            json.text("value", view.value())
                    .text("unit", null)
                    .text("min", null)
                    .text("max", null);
            choices(json, allowed);
        }
        return json.text("inheritedFrom", view.inheritedFrom())
                .time("changedAt", view.changedAt())
                .text("changedBy", view.changedBy())
                .build();
    }

    private static void choices(JsonRecord json, Allowed allowed) {
        if (allowed instanceof Allowed.Choices choices) {
            json.texts("choices", choices.names());
        } else {
            json.text("choices", null);
        }
    }

    /** The new value as text; null: to inherit again. */
    static @Nullable String value(InputStream json) {
        JsonForm form = new JsonForm();
        Field<Scalar> value = form.field("value", JsonFields::scalar).required();
        form.read(json);
        return value.get().text();
    }
}
