package org.gatehouse.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.web.api.json.InputErrors;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a query parameter that the resource does not know, or that is there twice: a misspelt filter that is silently
 * ignored shows more than was asked for.
 */
@Provider
@ApplicationScoped
public class QueryFilter implements ContainerRequestFilter {

    /** Known to all that is read, because whoever pages through lists sends them to short ones too. */
    private static final Set<String> OF_LISTS = Set.of("cursor", "limit");

    @Context
    @SuppressWarnings("NullAway.Init")
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            boolean reads = Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod());
            check(
                    namesOf(resource.getResourceMethod()),
                    reads ? OF_LISTS : Set.of(),
                    request.getUriInfo().getQueryParameters());
        }
    }

    /** @throws org.gatehouse.answer.InvalidInput naming each parameter that is unknown or there twice */
    static void check(Set<String> declared, Set<String> tolerated, Map<String, List<String>> sent) {
        InputErrors errors = new InputErrors();
        sent.forEach((name, values) -> {
            if (!declared.contains(name) && !tolerated.contains(name)) {
                String key = declared.isEmpty() ? "query.none" : "query.unknown";
                errors.add(name, key, name, String.join(", ", declared));
            } else if (values.size() > 1) {
                errors.add(name, "query.twice");
            }
        });
        errors.throwIfAny();
    }

    /** The parameters that a resource's method declares, by itself or in a bean. */
    static Set<String> namesOf(Method method) {
        Set<String> names = new LinkedHashSet<>();
        for (Parameter parameter : method.getParameters()) {
            @Nullable QueryParam own = parameter.getAnnotation(QueryParam.class);
            if (own != null) {
                names.add(own.value());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameter.getType(), names);
            }
        }
        return names;
    }

    private static void addFields(Class<?> bean, Set<String> names) {
        for (Field field : bean.getDeclaredFields()) {
            @Nullable QueryParam query = field.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
        }
    }
}
