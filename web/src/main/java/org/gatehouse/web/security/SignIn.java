package org.gatehouse.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.gatehouse.account.Callers;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in and sign-out of the pages. A page that calls these redirects afterwards: who calls is decided at the
 * beginning of a request.
 */
@RequestScoped
public class SignIn {

    @Inject
    Callers callers;

    @Inject
    HttpServletRequest request;

    /** Tries a password; when it is right the session belongs to its user from the next request on, under a new id. */
    public Callers.SignIn signIn(String login, String password) {
        Callers.SignIn answer = callers.signIn(login, password);
        if (answer instanceof Callers.SignIn.Known known) {
            HttpSession session = request.getSession();
            request.changeSessionId();
            new SignedIn(known.caller(), known.passwordMustChange()).keepIn(session);
        }
        return answer;
    }

    /** Changes the signed-in user's own password. @throws org.gatehouse.answer.InvalidInput as {@link Callers} says */
    public void changePassword(String current, String chosen) {
        SignedIn signedIn = SignedIn.of(request)
                .orElseThrow(() -> new IllegalStateException("Only a signed-in user changes a password."));
        callers.changePassword(signedIn.caller().login(), current, chosen);
        request.changeSessionId();
        new SignedIn(signedIn.caller(), false).keepIn(request.getSession());
    }

    /** Ends the session and all it knows. */
    public void signOut() {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
