package org.gatehouse.startup;

import org.gatehouse.account.Credential;
import org.gatehouse.account.Role;

/** A sign-in made at the first start, in clear: it leaves the process only into a file of mode 600. */
record FirstLogin(String tenant, String login, Role role, String password, String apiKey) {

    static FirstLogin random(String tenant, String login, Role role) {
        return new FirstLogin(tenant, login, role, Credential.newPassword(), Credential.newApiKey());
    }

    @Override
    public String toString() {
        return "FirstLogin[" + login + "]";
    }
}
