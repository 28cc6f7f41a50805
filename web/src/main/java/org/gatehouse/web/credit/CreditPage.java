package org.gatehouse.web.credit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gatehouse.credit.Credits;
import org.gatehouse.web.page.CursorModel;
import org.gatehouse.web.page.Visitor;
import org.jspecify.annotations.Nullable;

/** The tenant's account and its entries, newest first. */
@Named("creditPage")
@ViewScoped
public class CreditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient Credits.@Nullable Audit audit;

    @Inject
    Credits credits;

    @Inject
    Visitor visitor;

    private final CursorModel<Credits.Entry> entries =
            new CursorModel<>((cursor, limit) -> credits.entries(visitor.tenant(), cursor, limit), Credits.Entry::id);

    public Credits.Account getAccount() {
        return credits.account(visitor.tenant());
    }

    /** Recomputes the ledger from the rows; what came out stands on the page until it is left. */
    public void runAudit() {
        audit = credits.audit(visitor.tenant());
    }

    /** The latest result on this page; null before the first. */
    public Credits.@Nullable Audit getAudit() {
        return audit;
    }

    public CursorModel<Credits.Entry> getEntries() {
        return entries;
    }
}
