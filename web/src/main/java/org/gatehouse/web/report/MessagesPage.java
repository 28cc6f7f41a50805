package org.gatehouse.web.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gatehouse.report.MessageReports;
import org.gatehouse.report.MessageView;
import org.gatehouse.report.RejectedRow;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.web.page.CursorModel;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Visitor;

/**
 * Messages of one campaign, or of the last 30 days, with the filters of the address (E1, E4, S6), and the rows of the
 * upload that became no message.
 */
@Named("messagesPage")
@ViewScoped
public class MessagesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FilterForm filter = new FilterForm();

    @Inject
    MessageReports reports;

    @Inject
    Visitor visitor;

    @Inject
    PageLanguage language;

    private final CursorModel<MessageView> messages = new CursorModel<>(
            (cursor, limit) ->
                    reports.messages(filter.tenant(visitor), filter.read(), cursor, limit, language.getLocale()),
            message -> message.id().toString());

    private final CursorModel<RejectedRow> rejected = new CursorModel<>(
            (cursor, limit) -> reports.rejected(filter.tenant(visitor), filter.campaignId(), cursor, limit),
            row -> Integer.toString(row.row()));

    public FilterForm getFilter() {
        return filter;
    }

    public CursorModel<MessageView> getMessages() {
        return messages;
    }

    public CursorModel<RejectedRow> getRejected() {
        return rejected;
    }

    public MessageState[] getStates() {
        return MessageState.values();
    }

    public Reason[] getReasons() {
        return Reason.values();
    }
}
