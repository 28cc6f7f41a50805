package org.gatehouse.web.reseller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gatehouse.reseller.TenantView;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenantTreeTest {

    @Test
    void childrenStandBelowTheirParentByName() {
        TenantTree tree = TenantTree.of(List.of(
                tenant("mavi", "anadolu", TenantKind.CUSTOMER),
                tenant("anadolu", "platform", TenantKind.RESELLER),
                tenant("platform", null, TenantKind.PLATFORM),
                tenant("lale", "anadolu", TenantKind.CUSTOMER)));
        assertThat(tree.nodes())
                .extracting(node -> node.depth() + " " + node.tenant().name())
                .containsExactly("0 platform", "1 anadolu", "2 lale", "2 mavi");
        assertThat(tree.parents()).extracting(TenantView::name).containsExactly("platform", "anadolu");
    }

    @Test
    void aBranchWhoseParentIsHiddenIsARoot() {
        TenantTree tree = TenantTree.of(List.of(
                tenant("lale", "anadolu", TenantKind.CUSTOMER), tenant("anadolu", "platform", TenantKind.RESELLER)));
        assertThat(tree.nodes())
                .extracting(node -> node.depth() + " " + node.tenant().name())
                .containsExactly("0 anadolu", "1 lale");
    }

    private static TenantView tenant(String name, @Nullable String parent, TenantKind kind) {
        return new TenantView(
                new TenantId(1), name, parent, kind, "tr", "Europe/Istanbul", Instant.EPOCH, 0, 0, List.of(), null);
    }
}
