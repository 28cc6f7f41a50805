package org.gatehouse.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.gatehouse.web.page.Problems;
import org.gatehouse.web.page.Texts;
import org.gatehouse.web.security.SignIn;
import org.jspecify.annotations.Nullable;

/** Changes the own password; the first sign-in with a one-time password leads here. */
@Named("passwordPage")
@RequestScoped
public class PasswordPage {

    private String current = "";
    private String chosen = "";
    private String repeated = "";

    @Inject
    SignIn signIn;

    @Inject
    Problems problems;

    @Inject
    Texts text;

    /** Changes it and leads to the entrance; stays here with what is wrong. */
    public void change() throws IOException {
        if (!chosen.equals(repeated)) {
            problems.show("repeated", text.get("password.different"));
            return;
        }
        signIn.changePassword(current, chosen);
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/");
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(@Nullable String current) {
        this.current = current == null ? "" : current;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen == null ? "" : chosen;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(@Nullable String repeated) {
        this.repeated = repeated == null ? "" : repeated;
    }
}
