package org.gatehouse.web.api.limit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.web.api.problem.Problems;
import org.gatehouse.web.problem.Problem;
import org.gatehouse.web.security.ApiKeyHeader;

/**
 * Holds each API key to its requests per second: 429 with {@code Retry-After} above that. Only keys of somebody are
 * counted, so that made-up ones do not fill the memory.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class RequestRateFilter implements ContainerRequestFilter {

    @Inject
    Problems problems;

    private final RequestRates rates;

    protected RequestRateFilter() {
        this(200, 1_000);
    }

    /** A key may ask {@code perSecond} times steadily, and {@code burst} times at once after a rest. */
    @Inject
    public RequestRateFilter(
            @ConfigProperty(name = "gatehouse.api.requests-per-second", defaultValue = "200") int perSecond,
            @ConfigProperty(name = "gatehouse.api.burst", defaultValue = "1000") int burst) {
        this(new RequestRates(perSecond, burst, System::nanoTime));
    }

    RequestRateFilter(RequestRates rates) {
        this.rates = rates;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() == null) {
            return;
        }
        ApiKeyHeader.read(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .map(ApiKeyHeader::fingerprint)
                .map(rates::take)
                .ifPresent(wait -> wait.ifPresent(seconds -> refuse(request, seconds)));
    }

    private void refuse(ContainerRequestContext request, long seconds) {
        request.abortWith(problems.respond(
                Response.status(429).header(HttpHeaders.RETRY_AFTER, seconds), Problem.tooManyRequests(seconds)));
    }
}
