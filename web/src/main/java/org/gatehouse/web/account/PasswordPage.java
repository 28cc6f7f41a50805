package org.gatehouse.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

    /** Leads to the entrance; null stays here with what is wrong. */
    public @Nullable String change() {
        if (!chosen.equals(repeated)) {
            problems.show("repeated", text.get("password.different"));
            return null;
        }
        signIn.changePassword(current, chosen);
        return "/index.xhtml?faces-redirect=true";
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
