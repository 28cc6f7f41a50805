package org.gatehouse.reseller;

import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import org.gatehouse.account.Role;
import org.gatehouse.answer.Page;
import org.gatehouse.credit.Credits;
import org.jspecify.annotations.Nullable;

/**
 * The boundary on which the operator manages all tenants and a reseller its own customers (and itself). Every method
 * throws {@link NotFound} for a tenant outside the caller's branch, {@link InvalidInput} for fields.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({OPERATOR, RESELLER})
public class Tenants {

    /** A created user and the password that is shown once and must be changed at the first sign-in. */
    public record NewUser(String login, Role role, String oneTimePassword) {}

    /** A created API key: shown once, stored as a hash. */
    public record NewApiKey(String id, String apiKey) {}

    public record UserView(String login, Role role) {}

    /** The caller's branch of the tree by name. */
    public Page<TenantView> list(@Nullable String cursor, int limit) {
        throw new IllegalStateException();
    }

    public TenantView find(String name) {
        throw new IllegalStateException();
    }

    /**
     * Creates database, role and account; a reseller may create customers of its own only. @throws Conflict name taken
     */
    public TenantView create(NewTenant tenant) {
        throw new IllegalStateException();
    }

    public List<UserView> users(String tenantName) {
        throw new IllegalStateException();
    }

    public NewUser addUser(String tenantName, String login, Role role) {
        throw new IllegalStateException();
    }

    /** @param login whose key it is; null: the tenant's first CUSTOMER user, made when there is none */
    public NewApiKey addApiKey(String tenantName, @Nullable String login) {
        throw new IllegalStateException();
    }

    /** Registers an approved sender. @param name 1 to 11 GSM characters (alphanumeric) or up to 15 digits */
    public void addSender(String tenantName, String name) {
        throw new IllegalStateException();
    }

    /** Tops up once per reference: a repeated reference changes nothing and answers the account as it is. */
    public Credits.Account topUp(String tenantName, long amount, String reference) {
        throw new IllegalStateException();
    }
}
