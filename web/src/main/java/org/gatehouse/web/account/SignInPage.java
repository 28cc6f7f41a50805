package org.gatehouse.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.gatehouse.account.Callers;
import org.gatehouse.web.page.Problems;
import org.gatehouse.web.page.Texts;
import org.gatehouse.web.security.ReturnAddress;
import org.gatehouse.web.security.SignIn;
import org.jspecify.annotations.Nullable;

/** The way in by login and password, and the way out. */
@Named("signInPage")
@RequestScoped
public class SignInPage {

    private String login = "";
    private String password = "";

    @Inject
    SignIn signIn;

    @Inject
    Problems problems;

    @Inject
    Texts text;

    /** Goes where the visitor wanted to go; a password that must change leads there first. */
    public void signIn() throws IOException {
        Callers.SignIn answer = signIn.signIn(login.strip(), password);
        if (answer instanceof Callers.SignIn.Known known) {
            leave(known.passwordMustChange() ? "/password.xhtml" : wanted());
        } else if (answer instanceof Callers.SignIn.Locked locked) {
            problems.show("", text.of("signin.locked", Math.max(1, (locked.seconds() + 59) / 60)));
        } else if (answer instanceof Callers.SignIn.Barred) {
            problems.show("", text.get("signin.barred"));
        } else {
            problems.show("", text.get("signin.refused"));
        }
    }

    public void signOut() throws IOException {
        signIn.signOut();
        leave("/signin.xhtml");
    }

    private static String wanted() {
        String to = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("to");
        return ReturnAddress.of(to).orElse("/");
    }

    private static void leave(String page) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + page);
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login == null ? "" : login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }
}
