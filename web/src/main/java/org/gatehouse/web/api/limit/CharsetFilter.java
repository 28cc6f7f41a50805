package org.gatehouse.web.api.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.gatehouse.web.api.problem.Problems;
import org.gatehouse.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that says it is in another charset than UTF-8: it would be read as UTF-8 all the same. The parts of a
 * multipart body speak for themselves.
 */
@Provider
@ApplicationScoped
public class CharsetFilter implements ContainerRequestFilter {

    @Inject
    Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable MediaType type = request.getMediaType();
        @Nullable String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (type != null && charset != null && !type.getType().equals("multipart") && !isUtf8(charset)) {
            request.abortWith(
                    problems.response(Problem.detailed(415, "unsupported-media-type", "charset", List.of(charset))));
        }
    }

    static boolean isUtf8(String charset) {
        return charset.equalsIgnoreCase("UTF-8") || charset.equalsIgnoreCase("UTF8");
    }
}
