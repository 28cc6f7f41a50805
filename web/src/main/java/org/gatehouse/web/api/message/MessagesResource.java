package org.gatehouse.web.api.message;

import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.gatehouse.report.MessageReports;
import org.gatehouse.web.api.ApiCall;
import org.gatehouse.web.api.QueryValues;
import org.gatehouse.web.api.json.JsonRecord;
import org.jspecify.annotations.Nullable;

/** Messages of the last 30 days, of all campaigns of the caller's tenant. */
@Path("/v1/messages")
@RequestScoped
@RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
public class MessagesResource {

    @Inject
    MessageReports reports;

    @Inject
    ApiCall call;

    @GET
    @Produces("application/json;qs=1")
    public JsonObject list(
            @BeanParam MessageQuery query,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return JsonRecord.page(
                reports.messages(call.tenant(), query.filter(null), cursor, QueryValues.limit(limit), call.locale()),
                MessageJson::of);
    }

    @GET
    @Produces("text/csv;qs=0.5")
    public Response export(@BeanParam MessageQuery query) {
        return Response.ok(
                        new MessageExport(reports, call.tenant(), query.filter(null), call.locale()),
                        "text/csv;charset=UTF-8")
                .build();
    }
}
