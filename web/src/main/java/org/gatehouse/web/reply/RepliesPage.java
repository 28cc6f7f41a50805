package org.gatehouse.web.reply;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gatehouse.reply.Replies;
import org.gatehouse.web.page.CursorModel;
import org.gatehouse.web.page.Visitor;
import org.jspecify.annotations.Nullable;

/** What recipients wrote back, and what it was taken to mean (E10). */
@Named("repliesPage")
@ViewScoped
public class RepliesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String phone;
    private @Nullable String tag;

    @Inject
    Replies replies;

    @Inject
    Visitor visitor;

    private final CursorModel<Replies.Entry> list = new CursorModel<>(
            (cursor, limit) ->
                    replies.list(visitor.tenant(), new Replies.Filter(phone, tag, null, null), cursor, limit),
            Replies.Entry::id);

    public CursorModel<Replies.Entry> getList() {
        return list;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone == null || phone.isBlank() ? null : phone.strip();
    }

    public @Nullable String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = tag == null || tag.isBlank() ? null : tag.strip();
    }
}
