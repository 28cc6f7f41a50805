package org.gatehouse.web.api.optout;

import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.gatehouse.optout.OptOuts;
import org.gatehouse.web.api.ApiCall;
import org.gatehouse.web.api.QueryValues;
import org.gatehouse.web.api.json.JsonRecord;
import org.jspecify.annotations.Nullable;

/** People who asked for no more messages (E11, S11). */
@Path("/v1/optouts")
@RequestScoped
@RolesAllowed({CUSTOMER, RESELLER, OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class OptOutsResource {

    @Inject
    OptOuts optOuts;

    @Inject
    ApiCall call;

    @GET
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public JsonObject list(
            @QueryParam("phone") @Nullable String phone,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return JsonRecord.page(
                optOuts.list(call.tenant(), QueryValues.phone(phone), cursor, QueryValues.limit(limit)),
                OptOutsResource::json);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream json) {
        OptOutBody wish = OptOutBody.read(json);
        OptOuts.Entry entry = optOuts.add(call.tenant(), wish.phone(), wish.evidence(), "API");
        return Response.created(URI.create("/api/v1/optouts/" + entry.id()))
                .entity(json(entry))
                .build();
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        optOuts.delete(call.tenant(), id);
    }

    static JsonObject json(OptOuts.Entry entry) {
        return new JsonRecord()
                .text("id", entry.id())
                .text("phone", entry.phone())
                .name("scope", entry.scope())
                .text("brand", entry.brand())
                .text("source", entry.source())
                .time("at", entry.at())
                .text("evidence", entry.evidence())
                .build();
    }
}
