package org.gatehouse.reseller;

import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.gatehouse.account.Caller;
import org.gatehouse.account.CurrentCaller;
import org.gatehouse.account.Role;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.answer.NotFound;
import org.gatehouse.answer.Page;
import org.gatehouse.audit.Audit;
import org.gatehouse.credit.Credits;
import org.gatehouse.credit.TopUps;
import org.gatehouse.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The boundary on which the operator manages all tenants and a reseller its own customers (and itself). Every method
 * throws {@link org.gatehouse.answer.NotFound} for a tenant outside the caller's branch, {@link InvalidInput} for
 * fields.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({OPERATOR, RESELLER})
public class Tenants {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private CurrentCaller current;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantDirectory directory;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantCreation creation;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantViews views;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantLogins logins;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private SenderRegistry senders;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TopUps topUps;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Credits credits;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Audit audit;

    /** A created user and the password that is shown once and must be changed at the first sign-in. */
    public record NewUser(String login, Role role, String oneTimePassword) {}

    /** A created API key: shown once, stored as a hash. */
    public record NewApiKey(String id, String apiKey) {}

    /**
     * A user of a tenant.
     *
     * @param lastUsedAt the latest sign-in or use of one of its keys, to the minute; null before the first
     * @param lockedAt since when a manager keeps the user out; null when nobody does
     */
    public record UserView(
            String login,
            Role role,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant lockedAt) {}

    /** An API key of the user {@code login}; {@code revokedAt} null while it opens something. */
    public record ApiKeyView(
            String id,
            String login,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /** The caller's branch of the tree by name; the cursor is a name. */
    public Page<TenantView> list(@Nullable String cursor, int limit) {
        List<Tenant> found = directory.branch(current.caller().tenant()).stream()
                .filter(tenant -> cursor == null || tenant.name().compareTo(cursor) > 0)
                .limit((long) limit + 1)
                .toList();
        Page<Tenant> page = Page.of(found, limit, Tenant::name);
        return new Page<>(page.items().stream().map(views::of).toList(), page.next());
    }

    public TenantView find(String name) {
        return views.of(current.tenant(name));
    }

    /**
     * Creates database, role and account; a reseller may create customers of its own only.
     *
     * @throws org.gatehouse.answer.Conflict when the name is taken
     */
    public TenantView create(NewTenant asked) {
        Tenant tenant = creation.create(asked, current.caller());
        keep(tenant.id(), "tenant.created", "tenant " + tenant.id(), tenant.name());
        return views.of(tenant);
    }

    public List<UserView> users(String tenantName) {
        return logins.of(current.tenant(tenantName));
    }

    /** Creates a user in one of the roles of the tenant's kind. @throws org.gatehouse.answer.Conflict login taken */
    public NewUser addUser(String tenantName, String login, Role role) {
        Tenant tenant = current.tenant(tenantName);
        TenantLogins.Added<NewUser> user = logins.addUser(tenant, login, role);
        keep(tenant.id(), "user.created", "user " + user.id(), role.name());
        return user.answer();
    }

    /**
     * Creates an API key. {@code login} says whose it is; null: of the first user who acts for the tenant (CUSTOMER of
     * a customer), made when there is none.
     */
    public NewApiKey addApiKey(String tenantName, @Nullable String login) {
        Tenant tenant = current.tenant(tenantName);
        TenantLogins.Added<NewApiKey> key = logins.addApiKey(tenant, login);
        keep(tenant.id(), "api-key.created", "API key " + key.id(), null);
        return key.answer();
    }

    /** Every API key of the tenant's users, revoked ones too. */
    public List<ApiKeyView> apiKeys(String tenantName) {
        return logins.keysOf(current.tenant(tenantName));
    }

    /** Revokes an API key for good, at once. Again it changes nothing. @throws NotFound the tenant has no such key */
    public void revokeApiKey(String tenantName, String keyId) {
        Tenant tenant = current.tenant(tenantName);
        boolean changed = logins.revoke(tenant, keyId).orElseThrow(() -> new NotFound("API key"));
        if (changed) {
            keep(tenant.id(), "api-key.revoked", "API key " + HexFormat.fromHexDigitsToLong(keyId), null);
        }
    }

    /**
     * Keeps a user out from now on: password, API keys and open sessions. Again it changes nothing.
     *
     * @throws InvalidInput for the caller's own login
     * @throws NotFound the tenant has no such user
     */
    public UserView lockUser(String tenantName, String login) {
        Tenant tenant = current.tenant(tenantName);
        if (login.equals(current.caller().login())) {
            throw new InvalidInput("login", "user.self", login);
        }
        return lock(tenant, login, true);
    }

    /** Lets a user in again, whether a manager or wrong passwords had locked it. @throws NotFound no such user */
    public UserView unlockUser(String tenantName, String login) {
        return lock(current.tenant(tenantName), login, false);
    }

    private UserView lock(Tenant tenant, String login, boolean locked) {
        TenantLogins.Locked done = logins.lock(tenant, login, locked).orElseThrow(() -> new NotFound("user"));
        if (done.changed()) {
            keep(tenant.id(), locked ? "user.locked" : "user.unlocked", "user " + done.id(), null);
        }
        return done.user();
    }

    /** Registers an approved sender: 1 to 11 GSM characters (alphanumeric) or up to 15 digits. */
    public void addSender(String tenantName, String name) {
        Tenant tenant = current.tenant(tenantName);
        senders.approve(tenant.id(), TenantRules.senderName(name));
        keep(tenant.id(), "sender.approved", "tenant " + tenant.id(), null);
    }

    /**
     * Tops up once per reference: asked again with the same amount, it changes nothing and answers the account as it
     * is. What a reseller gives leaves its own account.
     *
     * @throws org.gatehouse.answer.Conflict when the reference was used for another amount
     */
    public Credits.Account topUp(String tenantName, long amount, String reference) {
        Tenant tenant = current.tenant(tenantName);
        TenantRules.checkTopUp(amount, reference);
        Caller caller = current.caller();
        if (caller.role() == Role.OPERATOR) {
            topUps.topUp(tenant.id(), amount, reference);
        } else if (tenant.id().equals(caller.tenant())) {
            throw new InvalidInput("tenant", "tenant.own", tenantName);
        } else {
            topUps.transfer(caller.tenant(), tenant.id(), amount, reference);
        }
        keep(tenant.id(), "credit.topped-up", "tenant " + tenant.id(), Long.toString(amount));
        return credits.account(tenant.id());
    }

    private void keep(TenantId tenant, String action, String subject, @Nullable String detail) {
        audit.record(new Audit.Entry(current.caller().login(), tenant, action, subject, detail));
    }
}
