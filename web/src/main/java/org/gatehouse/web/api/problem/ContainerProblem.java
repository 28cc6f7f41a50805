package org.gatehouse.web.api.problem;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gatehouse.web.problem.Problem;
import org.gatehouse.web.text.Languages;

/** The error page of 400, which the container answers before any resource sees the request: a broken header, mostly. */
@WebServlet(ContainerProblem.PATH)
public final class ContainerProblem extends HttpServlet {

    static final String PATH = "/problem";

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Languages.accepted(request.getHeader("Accept-Language"));
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream()
                .write(Problem.of(400, "not-well-formed")
                        .toJson(locale)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }
}
