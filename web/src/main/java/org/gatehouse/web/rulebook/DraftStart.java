package org.gatehouse.web.rulebook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gatehouse.account.Role;
import org.gatehouse.answer.NotFound;
import org.gatehouse.policy.Draft;
import org.gatehouse.policy.RulebookDrafts;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.web.page.Visitor;

/** Where drafts begin: every page that offers a change leads from here to the draft. */
@RequestScoped
public class DraftStart {

    @Inject
    RulebookDrafts drafts;

    @Inject
    Visitor visitor;

    /** The open drafts of a layer; a customer is not shown what others work on. */
    List<Draft> open(TenantId layer) {
        return visitor.getRole() == Role.CUSTOMER ? List.of() : drafts.list(layer);
    }

    /** Opens a draft of the rulebook and leads there. */
    String begin(TenantId layer, String book) {
        RulebookKind kind = RulebookKind.of(book).orElseThrow(() -> new NotFound("rulebook " + book));
        return page(drafts.open(layer, kind).draft());
    }

    static String page(Draft draft) {
        return "/draft.xhtml?faces-redirect=true&draft=" + draft.id();
    }
}
