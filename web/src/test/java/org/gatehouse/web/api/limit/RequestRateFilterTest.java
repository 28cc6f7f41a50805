package org.gatehouse.web.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestRateFilterTest {

    private final RequestRates rates = new RequestRates(1, 1, System::nanoTime);
    private final RequestRateFilter filter = new RequestRateFilter(rates);

    @Test
    void counts_the_requests_of_a_known_key() {
        filter.filter(request("Bearer known", () -> "ada"));
        assertThat(rates.size()).isOne();
    }

    @Test
    void does_not_remember_keys_that_are_nobodys() {
        for (int i = 0; i < 3; i++) {
            filter.filter(request("Bearer made-up-" + i, null));
        }
        assertThat(rates.size()).isZero();
    }

    private static ContainerRequestContext request(String authorization, @Nullable Principal caller) {
        SecurityContext security =
                answering(SecurityContext.class, caller == null ? Map.of() : Map.of("getUserPrincipal", caller));
        return answering(
                ContainerRequestContext.class,
                Map.of("getSecurityContext", security, "getHeaderString", authorization));
    }

    /** Of a type of the server's: answers by name of the method, null where there is none. */
    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
