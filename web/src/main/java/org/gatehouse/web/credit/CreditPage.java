package org.gatehouse.web.credit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gatehouse.credit.Credits;
import org.gatehouse.web.page.CursorModel;
import org.gatehouse.web.page.Visitor;

/** The tenant's account and its entries, newest first. */
@Named("creditPage")
@ViewScoped
public class CreditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Credits credits;

    @Inject
    Visitor visitor;

    private final CursorModel<Credits.Entry> entries =
            new CursorModel<>((cursor, limit) -> credits.entries(visitor.tenant(), cursor, limit), Credits.Entry::id);

    public Credits.Account getAccount() {
        return credits.account(visitor.tenant());
    }

    public CursorModel<Credits.Entry> getEntries() {
        return entries;
    }
}
