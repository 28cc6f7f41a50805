package org.gatehouse.web.api.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Locale;
import org.gatehouse.web.problem.Problem;
import org.gatehouse.web.text.Languages;

/** Turns problems into responses in the language the present request asks for. */
@RequestScoped
public class Problems {

    @Inject
    HttpServletRequest request;

    public Response response(Problem problem) {
        return respond(Response.status(problem.status()), problem);
    }

    /** A response that keeps what {@code builder} holds already, e.g. an {@code Allow} header. */
    public Response respond(ResponseBuilder builder, Problem problem) {
        Locale locale = Languages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return builder.status(problem.status(), problem.reasonPhrase())
                .type(Problem.MEDIA_TYPE)
                .language(locale)
                .entity(problem.toJson(locale))
                .build();
    }
}
