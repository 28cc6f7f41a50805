package org.gatehouse.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.account.Role;

/**
 * Leads from the entrance to where a role begins, and answers 404 to roles a page is not for. It spares people dead
 * ends; what may be read and done is guarded at the EJB boundaries, and who is unknown never gets here.
 */
@WebFilter({"*.xhtml", ""})
public final class PageGate extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> ENTRANCES = Set.of("", "/", "/index.xhtml");
    /** A page that fails while it is being refreshed leads the browser to the fault page. */
    private static final Set<String> FOR_ALL = Set.of("/signin.xhtml", "/fault.xhtml");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        Optional<Role> role = PageRights.role(request::isUserInRole);
        if (path.startsWith("/jakarta.faces.resource/") || FOR_ALL.contains(path)) {
            chain.doFilter(request, response);
        } else if (ENTRANCES.contains(path) && role.isPresent()) {
            response.sendRedirect(request.getContextPath() + PageRights.home(role.get()));
        } else if (role.flatMap(known -> PageRights.of(path).filter(roles -> roles.contains(known)))
                .isPresent()) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
