package org.gatehouse.account;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.tenant.TenantId;

/** Whoever calls now, as the container would tell it: one person after the other in one test. */
public final class Somebody implements SecurityContext {

    private Caller caller;

    private Somebody(Caller caller) {
        this.caller = caller;
    }

    /** A person of that tenant in that role. */
    public static Somebody as(Role role, TenantId tenant) {
        return new Somebody(of(role, tenant));
    }

    /** The same, of a certain login. */
    public static Somebody as(String login, TenantId tenant, Role role) {
        return new Somebody(of(login, tenant, role));
    }

    /** From now on a person of that tenant in that role calls. */
    public void becomes(Role role, TenantId tenant) {
        caller = of(role, tenant);
    }

    private static Caller of(Role role, TenantId tenant) {
        return of(role.name().toLowerCase(Locale.ROOT) + "@" + tenant, tenant, role);
    }

    private static Caller of(String login, TenantId tenant, Role role) {
        return new Caller(login.hashCode(), login, tenant, "tenant " + tenant, role, "en", ZoneOffset.UTC);
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
