package org.gatehouse.web.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.gatehouse.answer.Conflict;
import org.gatehouse.web.problem.Problem;

/** A contradiction to what is stored: 409. */
@Provider
public class ConflictMapper implements ExceptionMapper<Conflict> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(Conflict conflict) {
        return problems.response(Problem.detailed(409, "conflict", conflict.key(), conflict.arguments()));
    }
}
