package org.gatehouse.reseller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.account.Caller;
import org.gatehouse.account.Role;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.account.TenantRegistry;
import org.gatehouse.account.TenantRegistry.NewTenantRecord;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.jspecify.annotations.Nullable;

/** Decides where in the tree a new tenant belongs, and makes it. */
@ApplicationScoped
public class TenantCreation {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantDirectory directory;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantRegistry registry;

    /** Makes the tenant; language and time zone are those of its parent where none are given. */
    public Tenant create(NewTenant asked, Caller caller) {
        List<FieldError> errors = new ArrayList<>(TenantRules.faults(asked));
        Optional<Tenant> parent = parent(asked, caller);
        if (parent.isEmpty()) {
            errors.add(new FieldError("parent", "tenant.unknown", String.valueOf(asked.parent())));
        }
        if (asked.kind() == TenantKind.RESELLER && caller.role() != Role.OPERATOR) {
            errors.add(new FieldError("kind", "choice", asked.kind().name(), TenantKind.CUSTOMER.name()));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return registry.add(record(asked, parent.orElseThrow()));
    }

    /**
     * Resellers stand below the platform, customers below either; of a reseller's branch only itself can be a parent.
     */
    private Optional<Tenant> parent(NewTenant asked, Caller caller) {
        boolean ofPlatform = asked.kind() == TenantKind.RESELLER && caller.role() == Role.OPERATOR;
        TenantKind lowest = ofPlatform ? TenantKind.PLATFORM : TenantKind.RESELLER;
        return named(asked.parent(), caller.tenant())
                .filter(parent -> caller.role() == Role.OPERATOR || parent.id().equals(caller.tenant()))
                .filter(parent -> parent.kind() == TenantKind.PLATFORM || parent.kind() == lowest);
    }

    private Optional<Tenant> named(@Nullable String parent, TenantId own) {
        return parent == null ? directory.find(own) : directory.find(parent);
    }

    private static NewTenantRecord record(NewTenant asked, Tenant parent) {
        return new NewTenantRecord(
                asked.name(),
                asked.kind(),
                parent.id(),
                asked.language() == null ? parent.language() : asked.language(),
                asked.timeZone() == null ? parent.zone() : ZoneId.of(asked.timeZone()));
    }
}
