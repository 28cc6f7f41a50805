package org.gatehouse.web.reseller;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gatehouse.reseller.Tenants;
import org.gatehouse.web.page.Notices;
import org.jspecify.annotations.Nullable;

/** Users and API keys on a tenant's page: who may come in, when last, and the taking back of that. */
@Named("loginsCard")
@ViewScoped
public class LoginsCard implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient @Nullable List<UserLine> users;
    private transient @Nullable List<KeyLine> keys;

    @Inject
    Tenants tenants;

    @Inject
    TenantPage tenantPage;

    @Inject
    Notices notices;

    /** One user in the table. */
    public final class UserLine {

        private final Tenants.UserView user;

        private UserLine(Tenants.UserView user) {
            this.user = user;
        }

        public Tenants.UserView getUser() {
            return user;
        }

        public void lock() {
            tenants.lockUser(tenantPage.getName(), user.login());
            done("tenant.user.locked.done", user.login());
        }

        public void unlock() {
            tenants.unlockUser(tenantPage.getName(), user.login());
            done("tenant.user.unlocked.done", user.login());
        }
    }

    /** One API key in the table. */
    public final class KeyLine {

        private final Tenants.ApiKeyView key;

        private KeyLine(Tenants.ApiKeyView key) {
            this.key = key;
        }

        public Tenants.ApiKeyView getKey() {
            return key;
        }

        public void revoke() {
            tenants.revokeApiKey(tenantPage.getName(), key.id());
            done("tenant.key.revoked.done", key.id());
        }
    }

    public List<UserLine> getUsers() {
        List<UserLine> read = users;
        if (read == null) {
            read = tenants.users(tenantPage.getName()).stream()
                    .map(UserLine::new)
                    .toList();
            users = read;
        }
        return read;
    }

    public List<KeyLine> getKeys() {
        List<KeyLine> read = keys;
        if (read == null) {
            read = tenants.apiKeys(tenantPage.getName()).stream()
                    .map(KeyLine::new)
                    .toList();
            keys = read;
        }
        return read;
    }

    /** What was read may have changed. */
    void forget() {
        users = null;
        keys = null;
    }

    private void done(String notice, String subject) {
        forget();
        notices.tell(notice, subject);
    }
}
