package org.gatehouse.web.api.message;

import jakarta.ws.rs.QueryParam;
import org.gatehouse.message.CampaignId;
import org.gatehouse.report.MessageFilter;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.web.api.QueryValues;
import org.jspecify.annotations.Nullable;

/** The filters of a list of messages, as they stand in the address (E4). */
public class MessageQuery {

    @QueryParam("phone")
    @Nullable
    String phone;

    @QueryParam("state")
    @Nullable
    String state;

    @QueryParam("reason")
    @Nullable
    String reason;

    @QueryParam("category")
    @Nullable
    String category;

    @QueryParam("tag")
    @Nullable
    String tag;

    @QueryParam("user")
    @Nullable
    String user;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String until;

    /** @throws org.gatehouse.answer.InvalidInput naming the parameters that cannot be read */
    MessageFilter filter(@Nullable CampaignId campaign) {
        QueryValues values = new QueryValues();
        MessageFilter filter = new MessageFilter(
                campaign,
                QueryValues.phone(phone),
                values.choice("state", state, MessageState.class),
                values.choice("reason", reason, Reason.class),
                values.choice("category", category, Category.class),
                QueryValues.text(tag),
                QueryValues.text(user),
                values.time("from", from),
                values.time("to", until));
        values.throwIfAny();
        return filter;
    }
}
