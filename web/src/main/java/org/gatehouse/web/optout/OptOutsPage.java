package org.gatehouse.web.optout;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gatehouse.optout.OptOuts;
import org.gatehouse.web.page.CursorModel;
import org.gatehouse.web.page.Visitor;
import org.jspecify.annotations.Nullable;

/** People who asked for no more messages (E11, S11): listed, added by hand, taken back. */
@Named("optOutsPage")
@ViewScoped
public class OptOutsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String phone;
    private String newPhone = "";
    private @Nullable String evidence;

    @Inject
    OptOuts optOuts;

    @Inject
    Visitor visitor;

    private final CursorModel<OptOuts.Entry> list = new CursorModel<>(
            (cursor, limit) -> optOuts.list(visitor.tenant(), phone, cursor, limit), OptOuts.Entry::id);

    public void add() {
        optOuts.add(visitor.tenant(), newPhone.strip(), evidence, "PORTAL");
        newPhone = "";
        evidence = null;
    }

    public void delete(String id) {
        optOuts.delete(visitor.tenant(), id);
    }

    public CursorModel<OptOuts.Entry> getList() {
        return list;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone == null || phone.isBlank() ? null : phone.strip();
    }

    public String getNewPhone() {
        return newPhone;
    }

    public void setNewPhone(@Nullable String newPhone) {
        this.newPhone = newPhone == null ? "" : newPhone;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence == null || evidence.isBlank() ? null : evidence.strip();
    }
}
