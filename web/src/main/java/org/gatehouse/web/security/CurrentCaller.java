package org.gatehouse.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
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

    /** The caller. @throws IllegalStateException where nobody signed in; no guarded path gets here without a caller */
    public Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("There is no caller on this request."));
    }

    public boolean isSignedIn() {
        return find().isPresent();
    }
}
