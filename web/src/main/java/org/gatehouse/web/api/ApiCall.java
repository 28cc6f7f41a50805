package org.gatehouse.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.gatehouse.account.Role;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.web.security.CurrentCaller;
import org.gatehouse.web.text.Languages;

/** The present call: in whose name, in which language. A caller's tenant is its own and never a parameter. */
@RequestScoped
public class ApiCall {

    @Inject
    CurrentCaller caller;

    @Inject
    HttpServletRequest request;

    public TenantId tenant() {
        return caller.get().tenant();
    }

    public Role role() {
        return caller.get().role();
    }

    public Locale locale() {
        return Languages.accepted(request.getHeader("Accept-Language"));
    }
}
