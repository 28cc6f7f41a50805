package org.gatehouse.web.api.reply;

import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.gatehouse.reply.Replies;
import org.gatehouse.web.api.ApiCall;
import org.gatehouse.web.api.QueryValues;
import org.gatehouse.web.api.json.JsonRecord;
import org.jspecify.annotations.Nullable;

/** What recipients wrote back (E10). */
@Path("/v1/replies")
@RequestScoped
@RolesAllowed({CUSTOMER, VIEWER})
@Produces(MediaType.APPLICATION_JSON)
public class RepliesResource {

    @Inject
    Replies replies;

    @Inject
    ApiCall call;

    @GET
    public JsonObject list(
            @QueryParam("phone") @Nullable String phone,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String until,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        QueryValues values = new QueryValues();
        Replies.Filter filter = new Replies.Filter(
                QueryValues.phone(phone), QueryValues.text(tag), values.time("from", from), values.time("to", until));
        values.throwIfAny();
        return JsonRecord.page(
                replies.list(call.tenant(), filter, cursor, QueryValues.limit(limit)), RepliesResource::json);
    }

    static JsonObject json(Replies.Entry entry) {
        return new JsonRecord()
                .text("id", entry.id())
                .time("at", entry.at())
                .text("from", entry.from())
                .text("to", entry.to())
                .text("carrier", entry.carrier())
                .text("campaignId", entry.campaignId())
                .text("text", entry.text())
                .text("meaning", entry.meaning())
                .build();
    }
}
