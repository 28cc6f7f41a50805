package org.gatehouse.backtest;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.account.Caller;
import org.gatehouse.account.CallerPrincipal;
import org.gatehouse.account.Role;
import org.gatehouse.tenant.TenantId;

/** A person who signed in, as the container would tell it. */
record SignedIn(Caller caller) implements SecurityContext {

    static SignedIn as(Role role, TenantId tenant) {
        String login = role.name().toLowerCase(Locale.ROOT) + "@" + tenant;
        return new SignedIn(new Caller(1, login, tenant, "tenant " + tenant, role, "en", ZoneOffset.UTC));
    }

    @Override
    public Principal getCallerPrincipal() {
        return new CallerPrincipal(caller);
    }

    @Override
    public <T extends Principal> Set<T> getPrincipalsByType(Class<T> type) {
        return Set.of(type.cast(getCallerPrincipal()));
    }

    @Override
    public boolean isCallerInRole(String role) {
        return caller.role().name().equals(role);
    }

    @Override
    public boolean hasAccessToWebResource(String resource, String... methods) {
        return false;
    }

    @Override
    public AuthenticationStatus authenticate(
            HttpServletRequest request, HttpServletResponse response, AuthenticationParameters parameters) {
        return AuthenticationStatus.NOT_DONE;
    }
}
