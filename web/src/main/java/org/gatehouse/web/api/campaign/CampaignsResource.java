package org.gatehouse.web.api.campaign;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.gatehouse.answer.NotFound;
import org.gatehouse.campaign.Campaigns;
import org.gatehouse.message.CampaignId;
import org.gatehouse.web.api.ApiCall;
import org.gatehouse.web.api.QueryValues;
import org.gatehouse.web.api.json.JsonRecord;
import org.jspecify.annotations.Nullable;

/** Campaigns of the caller's tenant; release and refusal of held ones, of any tenant, by compliance. */
@Path("/v1/campaigns")
@RequestScoped
@RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class CampaignsResource {

    @Inject
    Campaigns campaigns;

    @Inject
    ApiCall call;

    @GET
    public JsonObject list(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return JsonRecord.page(
                campaigns.list(call.tenant(), cursor, QueryValues.limit(limit), call.locale()),
                report -> CampaignJson.listed(report, call.locale()));
    }

    @GET
    @Path("{id}")
    public JsonObject report(@PathParam("id") String id) {
        return CampaignJson.full(campaigns.report(call.tenant(), read(id), call.locale()), call.locale());
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed(CUSTOMER)
    public JsonObject cancel(@PathParam("id") String id) {
        return CampaignJson.full(campaigns.cancel(call.tenant(), read(id), call.locale()), call.locale());
    }

    @POST
    @Path("{id}/release")
    @RolesAllowed(COMPLIANCE)
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject release(@PathParam("id") String id, InputStream json) {
        ReviewBody review = ReviewBody.read(json);
        return CampaignJson.full(
                campaigns.release(read(id), review.comment(), review.messages(), call.locale()), call.locale());
    }

    @POST
    @Path("{id}/refuse")
    @RolesAllowed(COMPLIANCE)
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject refuse(@PathParam("id") String id, InputStream json) {
        ReviewBody review = ReviewBody.read(json);
        return CampaignJson.full(
                campaigns.refuse(read(id), review.comment(), review.messages(), call.locale()), call.locale());
    }

    private static CampaignId read(String id) {
        return CampaignId.parse(id).orElseThrow(() -> new NotFound("campaign"));
    }
}
