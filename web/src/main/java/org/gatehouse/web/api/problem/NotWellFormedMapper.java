package org.gatehouse.web.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.gatehouse.web.api.json.NotWellFormed;
import org.gatehouse.web.problem.Problem;

/** A body that is neither JSON nor multipart: 400. */
@Provider
public class NotWellFormedMapper implements ExceptionMapper<NotWellFormed> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(NotWellFormed malformed) {
        return problems.response(Problem.detailed(400, "not-well-formed", malformed.key(), malformed.arguments()));
    }
}
