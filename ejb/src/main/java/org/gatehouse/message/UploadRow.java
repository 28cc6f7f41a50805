package org.gatehouse.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of an upload: the number as written, and a value for each variable of the template, null where there is none.
 */
public record UploadRow(String phone, List<@Nullable String> values) {

    /** The values by name, for rendering. */
    public Map<String, String> byName(List<String> variables) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            String value = values.get(i);
            if (value != null) {
                named.put(variables.get(i), value);
            }
        }
        return named;
    }
}
