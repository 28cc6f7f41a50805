package org.gatehouse.web.api.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.gatehouse.web.problem.Problem;

/** The boundary refuses the caller's role: 403. */
@Provider
public class AccessDeniedMapper implements ExceptionMapper<EJBAccessException> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(EJBAccessException denied) {
        return problems.response(Problem.forbidden());
    }
}
