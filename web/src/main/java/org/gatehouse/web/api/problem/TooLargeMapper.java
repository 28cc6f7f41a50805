package org.gatehouse.web.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.gatehouse.web.api.json.TooLarge;
import org.gatehouse.web.problem.Problem;

/** A body beyond its limit: 413. */
@Provider
public class TooLargeMapper implements ExceptionMapper<TooLarge> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(TooLarge tooLarge) {
        return problems.response(Problem.of(413, "too-large"));
    }
}
