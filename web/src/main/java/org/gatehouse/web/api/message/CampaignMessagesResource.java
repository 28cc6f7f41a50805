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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.gatehouse.answer.NotFound;
import org.gatehouse.answer.Page;
import org.gatehouse.campaign.Campaigns;
import org.gatehouse.message.CampaignId;
import org.gatehouse.report.MessageReports;
import org.gatehouse.web.api.ApiCall;
import org.gatehouse.web.api.QueryValues;
import org.gatehouse.web.api.json.JsonRecord;
import org.gatehouse.web.text.ErrorTexts;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one campaign, and the rows of its upload that became none. When its detail has expired, both lists
 * are empty and say so (Y10).
 */
@Path("/v1/campaigns")
@RequestScoped
@RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
public class CampaignMessagesResource {

    /** Tells the reader of a CSV file why it has no rows. */
    private static final String EXPIRED_HEADER = "Gatehouse-Detail-Expired-At";

    @Inject
    MessageReports reports;

    @Inject
    Campaigns campaigns;

    @Inject
    ApiCall call;

    @GET
    @Path("{id}/messages")
    @Produces("application/json;qs=1")
    public JsonObject list(
            @PathParam("id") String id,
            @BeanParam MessageQuery query,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        CampaignId campaign = read(id);
        return page(
                campaign,
                reports.messages(
                        call.tenant(), query.filter(campaign), cursor, QueryValues.limit(limit), call.locale()),
                MessageJson::of);
    }

    /** All rows at once. The campaign is asked for first: once rows flow, no problem can be answered any more. */
    @GET
    @Path("{id}/messages")
    @Produces("text/csv;qs=0.5")
    public Response export(@PathParam("id") String id, @BeanParam MessageQuery query) {
        CampaignId campaign = read(id);
        Instant expiredAt = expiredAt(campaign);
        return Response.ok(
                        new MessageExport(reports, call.tenant(), query.filter(campaign), call.locale()),
                        "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"messages-" + campaign + ".csv\"")
                .header(EXPIRED_HEADER, expiredAt == null ? null : JsonRecord.utc(expiredAt))
                .build();
    }

    @GET
    @Path("{id}/rejected")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject rejected(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        CampaignId campaign = read(id);
        return page(
                campaign, reports.rejected(call.tenant(), campaign, cursor, QueryValues.limit(limit)), MessageJson::of);
    }

    private <T> JsonObject page(CampaignId campaign, Page<T> page, Function<T, JsonObject> item) {
        Instant expiredAt = page.items().isEmpty() ? expiredAt(campaign) : null;
        return new JsonRecord()
                .array("items", page.items(), item)
                .text("next", page.next())
                .time("detailExpiredAt", expiredAt)
                .text("explanation", expiredAt == null ? null : explanation(expiredAt))
                .build();
    }

    private @Nullable Instant expiredAt(CampaignId campaign) {
        return campaigns.report(call.tenant(), campaign, call.locale()).detailExpiredAt();
    }

    private String explanation(Instant expiredAt) {
        String day = LocalDate.ofInstant(expiredAt, ZoneOffset.UTC).toString();
        return ErrorTexts.sentence("campaign.detailExpired", List.of(day), call.locale());
    }

    private static CampaignId read(String id) {
        return CampaignId.parse(id).orElseThrow(() -> new NotFound("campaign"));
    }
}
