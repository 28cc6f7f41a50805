package org.gatehouse.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gatehouse.account.Caller;
import org.gatehouse.account.Role;
import org.gatehouse.answer.NotFound;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.web.security.CurrentCaller;

/** Who looks at the page. What a role may do is decided at the boundaries; pages only hide what would be refused. */
@Named("visitor")
@RequestScoped
public class Visitor {

    @Inject
    CurrentCaller current;

    @Inject
    HttpServletRequest request;

    /** Empty before sign-in. */
    public Optional<Caller> caller() {
        return current.find().or(() -> current.findOnErrorPage(request));
    }

    public boolean isKnown() {
        return caller().isPresent();
    }

    public String getLogin() {
        return known().login();
    }

    public String getTenantName() {
        return known().tenantName();
    }

    public TenantId tenant() {
        return known().tenant();
    }

    public Role getRole() {
        return known().role();
    }

    /** May compose, cancel and edit the lists of its tenant. */
    public boolean isAuthor() {
        return is(Role.CUSTOMER);
    }

    /** Sees campaigns of its own tenant. */
    public boolean isReader() {
        return is(Role.CUSTOMER) || is(Role.VIEWER);
    }

    public boolean isCompliance() {
        return is(Role.COMPLIANCE);
    }

    /** May read rulebooks. */
    public boolean isRuleReader() {
        return caller().filter(caller -> caller.role() != Role.VIEWER).isPresent();
    }

    /** Manages other tenants. */
    public boolean isManager() {
        return is(Role.OPERATOR) || is(Role.RESELLER);
    }

    public boolean isOperator() {
        return is(Role.OPERATOR);
    }

    private boolean is(Role role) {
        return caller().filter(caller -> caller.role() == role).isPresent();
    }

    private Caller known() {
        return caller().orElseThrow(() -> new NotFound("a signed-in user"));
    }
}
