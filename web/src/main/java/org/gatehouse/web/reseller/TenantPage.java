package org.gatehouse.web.reseller;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gatehouse.account.Role;
import org.gatehouse.reseller.TenantView;
import org.gatehouse.reseller.Tenants;
import org.gatehouse.web.page.Notices;
import org.jspecify.annotations.Nullable;

/** One tenant as its manager sees it: users, keys, senders, credit. What is secret is shown in one answer only. */
@Named("tenantPage")
@ViewScoped
public class TenantPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private String login = "";
    private Role role = Role.CUSTOMER;
    private @Nullable String keyOwner;
    private String sender = "";
    private long amount;
    private String reference = newReference();
    private transient @Nullable TenantView tenant;

    @Inject
    Tenants tenants;

    @Inject
    ShownOnce shownOnce;

    @Inject
    LoginsCard loginsCard;

    @Inject
    Notices notices;

    /** Reads the tenant anew. @throws org.gatehouse.answer.NotFound for one outside the caller's branch */
    public void load() {
        tenant = tenants.find(name);
    }

    public void addUser() {
        shownOnce.show(tenants.addUser(name, login.strip(), role));
        login = "";
        loginsCard.forget();
    }

    public void addApiKey() {
        shownOnce.show(tenants.addApiKey(name, keyOwner));
        loginsCard.forget();
    }

    public void addSender() {
        tenants.addSender(name, sender.strip());
        notices.tell("tenant.sender.added", sender.strip());
        sender = "";
        load();
    }

    /** Once per reference: a second click changes nothing. */
    public void topUp() {
        notices.tell(
                "tenant.toppedUp",
                tenants.topUp(name, amount, reference.strip()).available());
        amount = 0;
        reference = newReference();
        load();
    }

    private static String newReference() {
        return UUID.randomUUID().toString();
    }

    public TenantView getTenant() {
        if (tenant == null) {
            load();
        }
        return Objects.requireNonNull(tenant);
    }

    public List<Tenants.UserView> getUsers() {
        return tenants.users(name);
    }

    /** Roles a user of this tenant can have. */
    public List<Role> getRoles() {
        return switch (getTenant().kind()) {
            case CUSTOMER -> List.of(Role.CUSTOMER, Role.VIEWER);
            case RESELLER -> List.of(Role.RESELLER);
            case PLATFORM -> List.of(Role.OPERATOR, Role.COMPLIANCE);
        };
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login == null ? "" : login;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public @Nullable String getKeyOwner() {
        return keyOwner;
    }

    public void setKeyOwner(@Nullable String keyOwner) {
        this.keyOwner = keyOwner == null || keyOwner.isEmpty() ? null : keyOwner;
    }

    public String getSender() {
        return sender;
    }

    public void setSender(@Nullable String sender) {
        this.sender = sender == null ? "" : sender;
    }

    public long getAmount() {
        return amount;
    }

    public void setAmount(long amount) {
        this.amount = amount;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference;
    }
}
