package org.gatehouse.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.account.Caller;
import org.gatehouse.account.CallerPrincipal;
import org.gatehouse.account.Callers;

/**
 * The one way in. The API knows its callers by key on every request: no session is made and no cookie honoured, so
 * nothing can be forged across sites. Pages know them by the session that {@link SignIn} filled.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    @Inject
    Callers callers;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        SecurityHeaders.set(request, response);
        String path = Paths.of(request);
        if (Paths.isApi(path)) {
            return byApiKey(request, response, context);
        }
        if (Paths.isMetrics(path)) {
            return Loopback.isCaller(request) ? context.doNothing() : notThere(response);
        }
        return bySession(path, request, response, context);
    }

    private AuthenticationStatus byApiKey(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Caller> caller = ApiKeyHeader.read(request.getHeader("Authorization"))
                .flatMap(header -> callers.byApiKey(header.apiKey()));
        if (caller.isEmpty()) {
            Challenge.send(request, response);
            return AuthenticationStatus.SEND_FAILURE;
        }
        return welcome(caller.get(), context);
    }

    private AuthenticationStatus bySession(
            String path, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<SignedIn> signedIn = signedIn(request);
        if (signedIn.isEmpty()) {
            return Paths.isOpen(path) ? context.doNothing() : leadTo(Paths.SIGN_IN, path, request, response);
        }
        if (signedIn.get().passwordMustChange() && !Paths.isOpen(path) && !path.equals(Paths.PASSWORD)) {
            return leadTo(Paths.PASSWORD, path, request, response);
        }
        return welcome(signedIn.get().caller(), context);
    }

    /** The session of a user who was locked meanwhile ends here. */
    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        Optional<SignedIn> signedIn = SignedIn.of(request);
        if (signedIn.isPresent() && !callers.mayGoOn(signedIn.get().caller())) {
            request.getSession().invalidate();
            return Optional.empty();
        }
        return signedIn;
    }

    private static AuthenticationStatus leadTo(
            String page, String path, HttpServletRequest request, HttpServletResponse response) {
        PageRedirect.send(page, path, request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static AuthenticationStatus notThere(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus welcome(Caller caller, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(
                new CallerPrincipal(caller), Set.of(caller.role().name()));
    }
}
