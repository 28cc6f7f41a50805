package org.gatehouse.web.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.gatehouse.answer.NotFound;
import org.gatehouse.web.problem.Problem;

/** What is not there, or not the caller's: 404, the two not told apart. */
@Provider
public class NotFoundMapper implements ExceptionMapper<NotFound> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(NotFound absent) {
        return problems.response(Problem.notFound());
    }
}
