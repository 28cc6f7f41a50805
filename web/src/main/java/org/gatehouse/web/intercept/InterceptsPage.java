package org.gatehouse.web.intercept;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import org.gatehouse.intercept.Intercepts;
import org.gatehouse.web.page.CursorModel;
import org.gatehouse.web.page.Visitor;
import org.jspecify.annotations.Nullable;

/** Numbers that results of this tenant put on the intercept list (E5–E9). */
@Named("interceptsPage")
@ViewScoped
public class InterceptsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String phone;

    @Inject
    Intercepts intercepts;

    @Inject
    Visitor visitor;

    private final CursorModel<Intercepts.Entry> list = new CursorModel<>(
            (cursor, limit) -> intercepts.list(visitor.tenant(), phone, cursor, limit), Intercepts.Entry::id);

    public void delete(String id) {
        intercepts.delete(visitor.tenant(), id);
    }

    /** {@code now < until}: at its end a record no longer blocks (requirements table C). */
    public boolean blocks(Intercepts.Entry entry) {
        return Instant.now().isBefore(entry.until());
    }

    public CursorModel<Intercepts.Entry> getList() {
        return list;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone == null || phone.isBlank() ? null : phone.strip();
    }
}
