package org.gatehouse.web.api.problem;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.gatehouse.web.problem.Problem;

/** Our own mistakes: 500 with an id that leads to the log, and nothing of what went wrong inside. */
@Provider
@ApplicationScoped
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(UnexpectedMapper.class.getName());

    @Inject
    Problems problems;

    @Override
    public Response toResponse(Throwable exception) {
        String incident = UUID.randomUUID().toString();
        LOG.log(ERROR, "An API request failed, incident " + incident, exception);
        return problems.response(Problem.internal(incident));
    }
}
