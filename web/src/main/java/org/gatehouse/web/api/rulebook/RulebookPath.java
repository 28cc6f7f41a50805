package org.gatehouse.web.api.rulebook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.gatehouse.answer.NotFound;
import org.gatehouse.policy.DraftId;
import org.gatehouse.policy.Layer;
import org.gatehouse.policy.RulebookLibrary;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.web.api.ApiCall;
import org.jspecify.annotations.Nullable;

/** What an address names: a layer, a rulebook, a version, a draft; what it cannot name is not found. */
@RequestScoped
public class RulebookPath {

    @Inject
    RulebookLibrary library;

    @Inject
    ApiCall call;

    /** The layer of that tenant; the caller's own when none is named. */
    TenantId layer(@Nullable String name) {
        return name == null || name.isEmpty()
                ? call.tenant()
                : library.layer(name).id();
    }

    /** The name of a layer that the caller may see. */
    String name(TenantId layer) {
        return find(layer).name();
    }

    /** Writes what a layer has. */
    RulebookJson json(TenantId layer) {
        return new RulebookJson(find(layer));
    }

    private Layer find(TenantId layer) {
        return library.layers().stream()
                .filter(visible -> visible.id().equals(layer))
                .findFirst()
                .orElseThrow(() -> new NotFound("layer"));
    }

    static RulebookKind kind(String book) {
        return RulebookKind.of(book).orElseThrow(() -> new NotFound("rulebook"));
    }

    static int version(String number) {
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw new NotFound("version");
        }
        return Integer.parseInt(number);
    }

    static DraftId draft(String id) {
        return DraftId.parse(id).orElseThrow(() -> new NotFound("draft"));
    }
}
