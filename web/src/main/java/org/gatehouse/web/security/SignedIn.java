package org.gatehouse.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.gatehouse.account.Caller;
import org.jspecify.annotations.Nullable;

/** What a session of the pages knows after sign-in. The API has no sessions. */
record SignedIn(Caller caller, boolean passwordMustChange) {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    /** Who signed in on this request's session; makes none. */
    static Optional<SignedIn> of(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((SignedIn) session.getAttribute(ATTRIBUTE));
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }
}
