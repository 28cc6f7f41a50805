package org.gatehouse.policy;

import org.gatehouse.account.Tenant;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.tenant.TenantId;

/**
 * A tenant as the owner of rulebooks; the platform's own layer is the platform.
 *
 * @param name of the tenant
 */
public record Layer(TenantId id, String name, LayerKind kind) {

    public static Layer of(Tenant tenant) {
        LayerKind kind =
                switch (tenant.kind()) {
                    case PLATFORM -> LayerKind.PLATFORM;
                    case RESELLER -> LayerKind.RESELLER;
                    case CUSTOMER -> LayerKind.CUSTOMER;
                };
        return new Layer(tenant.id(), tenant.name(), kind);
    }

    /** Whether what such a rulebook of this layer gives is at the cost of its owner. */
    public boolean bears(RulebookKind book) {
        return book == RulebookKind.REFUND && kind == LayerKind.RESELLER;
    }

    /** As decisions and sources name it: nothing for the platform's. */
    public String cited() {
        return kind == LayerKind.PLATFORM ? "" : name;
    }
}
