package org.gatehouse.web.api.tenant;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import org.gatehouse.account.Role;
import org.gatehouse.reseller.NewTenant;
import org.gatehouse.tenant.TenantKind;
import org.gatehouse.web.api.json.JsonForm;
import org.gatehouse.web.api.json.JsonForm.Field;
import org.jspecify.annotations.Nullable;

/** Reads the small bodies of the tenants' resources. */
final class TenantBodies {

    record User(String login, Role role) {}

    record TopUp(long amount, String reference) {}

    private TenantBodies() {}

    static NewTenant tenant(InputStream json) {
        JsonForm form = new JsonForm();
        Field<String> name = form.text("name").required();
        Field<String> parent = form.text("parent");
        Field<TenantKind> kind = form.choice("kind", EnumSet.of(TenantKind.RESELLER, TenantKind.CUSTOMER))
                .required();
        Field<String> language = form.text("language");
        Field<String> timeZone = form.text("timeZone");
        form.read(json);
        return new NewTenant(name.get(), parent.orNull(), kind.get(), language.orNull(), timeZone.orNull());
    }

    static User user(InputStream json) {
        JsonForm form = new JsonForm();
        Field<String> login = form.text("login").required();
        Field<Role> role = form.choice("role", EnumSet.allOf(Role.class)).required();
        form.read(json);
        return new User(login.get(), role.get());
    }

    /** Whose API key is asked for; null for an empty body, too. */
    static @Nullable String keyOwner(InputStream json) {
        PushbackInputStream body = new PushbackInputStream(json);
        if (isEmpty(body)) {
            return null;
        }
        JsonForm form = new JsonForm();
        Field<String> login = form.text("login");
        form.read(body);
        return login.orNull();
    }

    static String sender(InputStream json) {
        JsonForm form = new JsonForm();
        Field<String> name = form.text("name").required();
        form.read(json);
        return name.get();
    }

    static TopUp topUp(InputStream json) {
        JsonForm form = new JsonForm();
        Field<Long> amount = form.whole("amount").required();
        Field<String> reference = form.text("reference").required();
        form.read(json);
        return new TopUp(amount.get(), reference.get());
    }

    private static boolean isEmpty(PushbackInputStream body) {
        try {
            int first = body.read();
            if (first >= 0) {
                body.unread(first);
            }
            return first < 0;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
