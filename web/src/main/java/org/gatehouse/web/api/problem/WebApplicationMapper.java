package org.gatehouse.web.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.gatehouse.web.problem.Problem;

/** What the JAX-RS runtime refuses by itself: no such resource, method, media type, a body too large. */
@Provider
public class WebApplicationMapper implements ExceptionMapper<WebApplicationException> {

    private static final Map<Integer, String> KINDS = Map.of(
            400, "not-well-formed",
            401, "unauthorized",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type");

    @Inject
    Problems problems;

    @Inject
    UnexpectedMapper unexpected;

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response answer = exception.getResponse();
        String kind = KINDS.get(answer.getStatus());
        if (kind != null) {
            return problems.respond(Response.fromResponse(answer), Problem.of(answer.getStatus(), kind));
        }
        return answer.getStatus() < 500 && answer.getStatus() >= 400
                ? problems.response(Problem.of(400, "not-well-formed"))
                : unexpected.toResponse(exception);
    }
}
