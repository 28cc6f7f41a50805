package org.gatehouse.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gatehouse.account.Caller;
import org.gatehouse.account.CallerPrincipal;

/** Who makes the present request, for API and pages alike. */
@Named("caller")
@RequestScoped
public class CurrentCaller {

    @Inject
    SecurityContext security;

    /** Empty where nobody signed in. */
    public Optional<Caller> find() {
        return security.getPrincipalsByType(CallerPrincipal.class).stream()
                .map(CallerPrincipal::caller)
                .findFirst();
    }

    /**
     * Who looks at a page that says what went wrong: the container dispatches to it without asking again who calls.
     * Nobody on a path of the API, which honours no session.
     */
    public Optional<Caller> findOnErrorPage(HttpServletRequest request) {
        boolean fromPage = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && !Paths.isApi(path.substring(request.getContextPath().length()));
        return fromPage ? SignedIn.of(request).map(SignedIn::caller) : Optional.empty();
    }

    /** The caller. @throws IllegalStateException where nobody signed in; no guarded path gets here without a caller */
    public Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("There is no caller on this request."));
    }

    public boolean isSignedIn() {
        return find().isPresent();
    }
}
