package org.gatehouse.web.reseller;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.gatehouse.reseller.Tenants;
import org.jspecify.annotations.Nullable;

/** What an answer tells and no later page can: a one-time password, an API key. */
@Named("shownOnce")
@RequestScoped
public class ShownOnce {

    private Tenants.@Nullable NewUser user;
    private Tenants.@Nullable NewApiKey apiKey;

    void show(Tenants.NewUser made) {
        user = made;
    }

    void show(Tenants.NewApiKey made) {
        apiKey = made;
    }

    public Tenants.@Nullable NewUser getUser() {
        return user;
    }

    public Tenants.@Nullable NewApiKey getApiKey() {
        return apiKey;
    }
}
