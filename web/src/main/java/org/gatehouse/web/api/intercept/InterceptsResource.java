package org.gatehouse.web.api.intercept;

import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.gatehouse.intercept.Intercepts;
import org.gatehouse.web.api.ApiCall;
import org.gatehouse.web.api.QueryValues;
import org.gatehouse.web.api.json.JsonRecord;
import org.jspecify.annotations.Nullable;

/** The intercept records that the caller's messages originated, global ones too (E5–E9). */
@Path("/v1/intercepts")
@RequestScoped
@RolesAllowed({CUSTOMER, VIEWER})
@Produces(MediaType.APPLICATION_JSON)
public class InterceptsResource {

    @Inject
    Intercepts intercepts;

    @Inject
    ApiCall call;

    @GET
    public JsonObject list(
            @QueryParam("phone") @Nullable String phone,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return JsonRecord.page(
                intercepts.list(call.tenant(), QueryValues.phone(phone), cursor, QueryValues.limit(limit)),
                InterceptsResource::json);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(CUSTOMER)
    public void delete(@PathParam("id") String id) {
        intercepts.delete(call.tenant(), id);
    }

    static JsonObject json(Intercepts.Entry entry) {
        return new JsonRecord()
                .text("id", entry.id())
                .text("phone", entry.phone())
                .time("from", entry.from())
                .time("until", entry.until())
                .name("reason", entry.reason())
                .text("carrierCode", entry.carrierCode())
                .text("scope", entry.scope())
                .flag("deletable", entry.deletable())
                .text("campaignId", entry.campaignId())
                .build();
    }
}
