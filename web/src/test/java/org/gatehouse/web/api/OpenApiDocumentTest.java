package org.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

    private static final Map<Class<? extends Annotation>, String> METHODS =
            Map.of(GET.class, "get", POST.class, "post", PUT.class, "put", DELETE.class, "delete");

    @Test
    void describes_exactly_the_operations_that_there_are_each_with_its_roles() {
        assertThat(described()).isEqualTo(implemented());
    }

    @Test
    void names_for_every_operation_the_problems_that_any_can_answer() {
        operations().forEach(operation -> assertThat(OpenApiDocument.map(operation, "responses"))
                .containsKeys("401", "403", "429"));
    }

    private static Map<String, List<String>> described() {
        Map<String, List<String>> described = new TreeMap<>();
        OpenApiDocument.read().paths().forEach((path, item) -> asMap(item)
                .forEach((method, operation) -> described.put(method + " /v1" + path, rolesNamed(asMap(operation)))));
        return described;
    }

    private static List<String> rolesNamed(Map<String, Object> operation) {
        String description = Objects.toString(operation.get("description"));
        String roles = description.substring(description.indexOf("Roles: ") + 7, description.length() - 1);
        return sorted(List.of(roles.split(", ")));
    }

    private static Map<String, List<String>> implemented() {
        Map<String, List<String>> implemented = new TreeMap<>();
        resources().forEach(resource -> Arrays.stream(resource.getDeclaredMethods())
                .forEach(method -> METHODS.forEach((annotation, verb) -> {
                    if (method.isAnnotationPresent(annotation)) {
                        implemented.put(verb + " " + path(method), sorted(RoleFilter.rolesOf(method)));
                    }
                })));
        return implemented;
    }

    private static String path(Method method) {
        String below = method.isAnnotationPresent(Path.class)
                ? "/" + method.getAnnotation(Path.class).value()
                : "";
        return method.getDeclaringClass().getAnnotation(Path.class).value() + below;
    }

    private static Stream<Class<?>> resources() {
        return new ClassFileImporter()
                .importPackages("org.gatehouse.web.api").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect);
    }

    private static Stream<Map<String, Object>> operations() {
        return OpenApiDocument.read().paths().values().stream()
                .flatMap(item -> asMap(item).values().stream())
                .map(OpenApiDocumentTest::asMap);
    }

    private static List<String> sorted(List<String> roles) {
        return List.copyOf(new TreeSet<>(roles));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
