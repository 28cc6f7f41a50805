package org.gatehouse.web.api;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.web.api.problem.Problems;
import org.gatehouse.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a role before the request is read, so that 403 comes before 422 and 404. The boundaries check again; a
 * resource that names no roles is for nobody.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class RoleFilter implements ContainerRequestFilter {

    @Context
    @SuppressWarnings("NullAway.Init")
    ResourceInfo resource;

    @Inject
    ApiCall call;

    @Inject
    Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            return; // the runtime answers with the methods of an address, which the documentation names to everybody
        }
        if (!rolesOf(resource.getResourceMethod()).contains(call.role().name())) {
            request.abortWith(problems.response(Problem.forbidden()));
        }
    }

    /** The roles a resource's method is for, as it or its class says. */
    static List<String> rolesOf(Method method) {
        @Nullable RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        @Nullable RolesAllowed general = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        @Nullable RolesAllowed roles = own == null ? general : own;
        return roles == null ? List.of() : Arrays.asList(roles.value());
    }
}
