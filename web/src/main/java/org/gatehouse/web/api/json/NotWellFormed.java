package org.gatehouse.web.api.json;

import java.util.List;

/** The body is no JSON (RFC 8259) or no multipart (RFC 7578) at all; {@code key} names the sentence that says where. */
public class NotWellFormed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] arguments;

    public NotWellFormed(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return List.of(arguments);
    }
}
