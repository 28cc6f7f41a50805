package org.gatehouse.web.api.campaign;

import static org.gatehouse.account.Role.Names.COMPLIANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.gatehouse.answer.NotFound;
import org.gatehouse.campaign.Campaigns;
import org.gatehouse.message.CampaignId;
import org.gatehouse.web.api.ApiCall;
import org.gatehouse.web.api.QueryValues;
import org.gatehouse.web.api.json.JsonRecord;
import org.jspecify.annotations.Nullable;

/** What waits for compliance: held campaigns of all tenants, and the messages held in one. */
@Path("/v1/held")
@RequestScoped
@RolesAllowed(COMPLIANCE)
@Produces(MediaType.APPLICATION_JSON)
public class HeldResource {

    @Inject
    Campaigns campaigns;

    @Inject
    ApiCall call;

    @GET
    public JsonObject list(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return JsonRecord.page(
                campaigns.held(cursor, QueryValues.limit(limit), call.locale()),
                held -> CampaignJson.held(held, call.locale()));
    }

    @GET
    @Path("{id}")
    public JsonObject report(@PathParam("id") String id) {
        return CampaignJson.full(campaigns.heldReport(read(id), call.locale()), call.locale());
    }

    @GET
    @Path("{id}/messages")
    public JsonObject messages(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return JsonRecord.page(
                campaigns.heldMessages(read(id), cursor, QueryValues.limit(limit), call.locale()),
                CampaignJson::heldMessage);
    }

    private static CampaignId read(String id) {
        return CampaignId.parse(id).orElseThrow(() -> new NotFound("campaign"));
    }
}
