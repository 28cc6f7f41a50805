package org.gatehouse.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The API's root. Resources name their version themselves ({@code /v1/...}), so that all of {@code /api} answers in
 * problems.
 */
@ApplicationPath("/api")
public class ApiApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
