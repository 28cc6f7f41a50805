package org.gatehouse.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.gatehouse.account.Caller;
import org.gatehouse.account.CurrentCaller;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.answer.NotFound;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.tenant.TenantId;

/**
 * Whose rulebooks the present caller may see and change. Compliance: all. The operator sees all. A reseller: its own
 * and its customers'. A customer sees its own. Nobody else anything.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class LayerAccess {

    private CurrentCaller current;
    private TenantDirectory directory;

    /** For the container's proxy. */
    protected LayerAccess() {}

    @Inject
    public LayerAccess(CurrentCaller current, TenantDirectory directory) {
        this.current = current;
        this.directory = directory;
    }

    String login() {
        return current.caller().login();
    }

    /** The layers that the caller may see, by name. */
    List<Layer> visible() {
        return directory.branch(directory.platform().id()).stream()
                .filter(tenant -> maySee(tenant.id()))
                .map(Layer::of)
                .toList();
    }

    /** The layer of that name. @throws NotFound when the caller may not see it, or there is none */
    Layer named(String name) {
        return directory
                .find(name)
                .filter(tenant -> maySee(tenant.id()))
                .map(Layer::of)
                .orElseThrow(() -> new NotFound("layer"));
    }

    /** A layer that is looked at. @throws NotFound when the caller may not see it, or there is none */
    Layer seen(TenantId id) {
        return layer(id, this::maySee);
    }

    /** A rulebook that is looked at. @throws NotFound as {@link #seen}, and when the layer has no such rulebook */
    BookId seen(TenantId id, RulebookKind kind) {
        return book(seen(id), kind);
    }

    /** A layer that is changed. @throws NotFound when the caller may not change it, or there is none */
    Layer changed(TenantId id) {
        return layer(id, this::mayChange);
    }

    /** A rulebook that is changed. @throws NotFound as {@link #changed}, and when the layer has no such rulebook */
    BookId changed(TenantId id, RulebookKind kind) {
        return book(changed(id), kind);
    }

    private static BookId book(Layer layer, RulebookKind kind) {
        if (!kind.layers().contains(layer.kind())) {
            throw new NotFound("rulebook");
        }
        return new BookId(layer.id(), kind);
    }

    private Layer layer(TenantId id, Predicate<TenantId> allowed) {
        Tenant tenant = directory.find(id).orElseThrow(() -> new NotFound("layer"));
        if (!allowed.test(id)) {
            throw new NotFound("layer");
        }
        return Layer.of(tenant);
    }

    boolean mayChange(TenantId layer) {
        Caller caller = current.caller();
        return switch (caller.role()) {
            case COMPLIANCE -> true;
            case RESELLER -> directory.ancestors(layer).contains(caller.tenant());
            case OPERATOR, CUSTOMER, VIEWER -> false;
        };
    }

    private boolean maySee(TenantId layer) {
        Caller caller = current.caller();
        return switch (caller.role()) {
            case OPERATOR -> true;
            case CUSTOMER -> layer.equals(caller.tenant());
            case COMPLIANCE, RESELLER -> mayChange(layer);
            case VIEWER -> false;
        };
    }
}
