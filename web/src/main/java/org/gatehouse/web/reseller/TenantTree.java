package org.gatehouse.web.reseller;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.reseller.TenantView;
import org.gatehouse.tenant.TenantKind;

/** Tenants below the tenant they belong to; children by name. */
public record TenantTree(List<Node> nodes) {

    /** One line of the tree; {@code depth} 0 is a root of what the caller may see. */
    public record Node(TenantView tenant, int depth) {}

    static TenantTree of(List<TenantView> tenants) {
        Set<String> names = tenants.stream().map(TenantView::name).collect(Collectors.toSet());
        List<Node> nodes = new ArrayList<>();
        tenants.stream()
                .filter(tenant -> tenant.parent() == null || !names.contains(tenant.parent()))
                .sorted(Comparator.comparing(TenantView::name))
                .forEach(root -> add(nodes, root, 0, tenants));
        return new TenantTree(List.copyOf(nodes));
    }

    private static void add(List<Node> nodes, TenantView tenant, int depth, List<TenantView> all) {
        nodes.add(new Node(tenant, depth));
        all.stream()
                .filter(child -> tenant.name().equals(child.parent()))
                .sorted(Comparator.comparing(TenantView::name))
                .forEach(child -> add(nodes, child, depth + 1, all));
    }

    /** Those that may have customers below them. */
    public List<TenantView> parents() {
        return nodes.stream()
                .map(Node::tenant)
                .filter(tenant -> tenant.kind() != TenantKind.CUSTOMER)
                .toList();
    }
}
