package org.gatehouse.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** The published description of the API, for tests that hold the code against it. */
public final class OpenApiDocument {

    private final Map<String, Object> root;

    private OpenApiDocument(Map<String, Object> root) {
        this.root = root;
    }

    public static OpenApiDocument read() {
        try (InputStream yaml = OpenApiDocument.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new OpenApiDocument(new Yaml().load(Objects.requireNonNull(yaml)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The property names of a schema of the components. */
    public Set<String> properties(String schema) {
        return map(map(map(map(root, "components"), "schemas"), schema), "properties")
                .keySet();
    }

    public Map<String, Object> paths() {
        return map(root, "paths");
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) Objects.requireNonNull(parent.get(key), key);
    }
}
