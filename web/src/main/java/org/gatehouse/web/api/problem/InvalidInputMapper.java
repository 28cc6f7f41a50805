package org.gatehouse.web.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.web.problem.Problem;

/** Fields that cannot be accepted: 422, each named. */
@Provider
public class InvalidInputMapper implements ExceptionMapper<InvalidInput> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(InvalidInput invalid) {
        return problems.response(Problem.validation(invalid.errors()));
    }
}
