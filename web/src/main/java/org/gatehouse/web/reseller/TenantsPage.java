package org.gatehouse.web.reseller;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.answer.Page;
import org.gatehouse.reseller.NewTenant;
import org.gatehouse.reseller.TenantView;
import org.gatehouse.reseller.Tenants;
import org.gatehouse.tenant.TenantKind;
import org.gatehouse.web.page.Look;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Visitor;
import org.jspecify.annotations.Nullable;

/** The tenants one manages, as a tree, and the making of a new one. */
@Named("tenantsPage")
@ViewScoped
public class TenantsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int READ_AT_ONCE = 1000;

    private String name = "";
    private @Nullable String parent;
    private TenantKind kind = TenantKind.CUSTOMER;
    private String tenantLanguage = "en";
    private String timeZone = "";
    private transient @Nullable TenantTree tree;

    @Inject
    Tenants tenants;

    @Inject
    Visitor visitor;

    @Inject
    Look look;

    @Inject
    PageLanguage language;

    /** Creates and leads to the new tenant's page. */
    public String create() {
        TenantView made = tenants.create(new NewTenant(name.strip(), parent, kind, tenantLanguage, timeZone));
        return "/tenant.xhtml?faces-redirect=true&name=" + made.name();
    }

    public TenantTree getTree() {
        if (tree == null) {
            tree = TenantTree.of(readAll());
        }
        return tree;
    }

    private List<TenantView> readAll() {
        List<TenantView> all = new ArrayList<>();
        Page<TenantView> page = tenants.list(null, READ_AT_ONCE);
        all.addAll(page.items());
        while (page.next() != null) {
            page = tenants.list(page.next(), READ_AT_ONCE);
            all.addAll(page.items());
        }
        return all;
    }

    /** What one may create: the operator both, a reseller customers. */
    public List<TenantKind> getKinds() {
        return visitor.isOperator() ? List.of(TenantKind.CUSTOMER, TenantKind.RESELLER) : List.of(TenantKind.CUSTOMER);
    }

    /** The languages a tenant can have, as ISO 639-1 codes: more than pages have. */
    public List<String> getLanguages() {
        return NewTenant.LANGUAGES;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable String getParent() {
        return parent;
    }

    public void setParent(@Nullable String parent) {
        this.parent = parent == null || parent.isEmpty() ? null : parent;
    }

    public TenantKind getKind() {
        return kind;
    }

    public void setKind(TenantKind kind) {
        this.kind = kind;
    }

    public String getTenantLanguage() {
        return tenantLanguage;
    }

    public void setTenantLanguage(String tenantLanguage) {
        this.tenantLanguage = tenantLanguage;
    }

    /** Begins with the zone of who creates. */
    public String getTimeZone() {
        return timeZone.isEmpty() ? look.getZone().getId() : timeZone;
    }

    public void setTimeZone(@Nullable String timeZone) {
        this.timeZone = timeZone == null ? "" : timeZone.strip();
    }
}
