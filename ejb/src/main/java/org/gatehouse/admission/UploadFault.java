package org.gatehouse.admission;

import java.io.IOException;
import java.util.List;

/**
 * The upload cannot be read on; the whole campaign is refused. {@code key} names the sentence, {@code arguments} its
 * values.
 */
public final class UploadFault extends IOException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> arguments;

    public UploadFault(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public Problem problem() {
        return new Problem(key, arguments);
    }
}
